<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_US" sourcelanguage="en_US">
<context>
    <name>AuditCommands</name>
    <message>
        <source>--since takes a date like 2026-05-12, not “%1”.</source>
        <translation>--since requiere una fecha como 2026-05-12, no “%1”.</translation>
    </message>
    <message>
        <source>%1 is empty. Expected was what “audit anchor” wrote.</source>
        <translation>%1 está vacío. Se esperaba lo que escribió “audit anchor”.</translation>
    </message>
    <message>
        <source>The log is whole: %1 entries, newest %2.</source>
        <translation>El registro está íntegro: %1 entradas, la más reciente %2.</translation>
    </message>
    <message>
        <source>The log is broken at entry %1: %2</source>
        <translation>El registro está dañado en la entrada %1: %2</translation>
    </message>
</context>
<context>
    <name>AuditLog</name>
    <message>
        <source>The key of the log is missing from the clinic&apos;s file. Restore the newest backup.</source>
        <translation>Falta la clave del registro en el archivo de la clínica. Restaure la copia de seguridad más reciente.</translation>
    </message>
    <message>
        <source>Entry %1 of the log is missing: it was removed.</source>
        <translation>Falta la entrada %1 del registro: alguien la eliminó.</translation>
    </message>
    <message>
        <source>Entry %1 of the log is not what was written: it was changed, put in or moved later.</source>
        <translation>La entrada %1 del registro no es la que se escribió: se modificó, se insertó o se movió después.</translation>
    </message>
    <message>
        <source>Entry %1 of the log is not the one remembered outside the clinic&apos;s file: the log was written anew.</source>
        <translation>La entrada %1 del registro no es la que se recuerda fuera del archivo de la clínica: el registro se escribió de nuevo.</translation>
    </message>
    <message>
        <source>Checking the log was stopped.</source>
        <translation>Se detuvo la revisión del registro.</translation>
    </message>
    <message>
        <source>The log ends at entry %1, but entry %2 is remembered outside the clinic&apos;s file: the newest entries were removed, or an older copy of the file was put back.</source>
        <translation>El registro termina en la entrada %1, pero fuera del archivo de la clínica se recuerda la entrada %2: se eliminaron las entradas más recientes o se repuso una copia anterior del archivo.</translation>
    </message>
</context>
<context>
    <name>AuditTrail</name>
    <message>
        <source>This is not an anchor of the log. Expected was a text like {&quot;sequence&quot;: 12, &quot;mac&quot;: &quot;64 hexadecimal digits&quot;}, as “audit anchor” writes it.</source>
        <translation>Esto no es un ancla del registro. Se esperaba un texto como {&quot;sequence&quot;: 12, &quot;mac&quot;: &quot;64 dígitos hexadecimales&quot;}, tal como lo escribe “audit anchor”.</translation>
    </message>
</context>
<context>
    <name>ChartDocuments</name>
    <message>
        <source>“%1” is no kind of document that can be added. Use letter, scan, identification, referral or other.</source>
        <translation>“%1” no es un tipo de documento que se pueda agregar. Use letter, scan, identification, referral u other.</translation>
    </message>
</context>
<context>
    <name>ChartText</name>
    <message>
        <source>until %1</source>
        <translation>hasta el %1</translation>
    </message>
    <message>
        <source>Born %1 · chart %2 · %3 · language %4</source>
        <translation>Fecha de nacimiento %1 · expediente %2 · %3 · idioma %4</translation>
    </message>
    <message>
        <source>Declined to give an e-mail address.</source>
        <translation>Rechazó dar un correo electrónico.</translation>
    </message>
    <message numerus="yes">
        <source>also on %n other chart(s)</source>
        <translation>
            <numerusform>también en %n expediente más</numerusform>
            <numerusform>también en %n expedientes más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartTimeline</name>
    <message>
        <source>Consent revoked</source>
        <translation>Consentimiento revocado</translation>
    </message>
    <message>
        <source>%1 · Reason: %2</source>
        <translation>%1 · Motivo: %2</translation>
    </message>
    <message>
        <source>Address verified</source>
        <translation>Dirección verificada</translation>
    </message>
    <message>
        <source>Address check</source>
        <translation>Revisión de dirección</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2: %3</source>
        <translation>%1 · %2: %3</translation>
    </message>
    <message>
        <source>Signed form</source>
        <translation>Formulario firmado</translation>
    </message>
    <message>
        <source>Scanned paper form</source>
        <translation>Formulario en papel escaneado</translation>
    </message>
    <message>
        <source>Verification message</source>
        <translation>Mensaje de verificación</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>%1 (%2, version %3)</source>
        <translation>%1 (%2, versión %3)</translation>
    </message>
    <message>
        <source>signed by the patient</source>
        <translation>firmado por el paciente</translation>
    </message>
    <message>
        <source>signed by %1 (%2)</source>
        <translation>firmado por %1 (%2)</translation>
    </message>
    <message>
        <source>witness %1</source>
        <translation>testigo %1</translation>
    </message>
    <message>
        <source>Form signed</source>
        <translation>Formulario firmado</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Verification sent</source>
        <translation>Verificación enviada</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>To %1 · %2</source>
        <translation>Para %1 · %2</translation>
    </message>
    <message>
        <source>Document filed</source>
        <translation>Documento archivado</translation>
    </message>
    <message>
        <source>Patient added</source>
        <translation>Paciente agregado</translation>
    </message>
    <message>
        <source>Patient changed</source>
        <translation>Paciente modificado</translation>
    </message>
    <message>
        <source>Chart opened</source>
        <translation>Expediente abierto</translation>
    </message>
    <message>
        <source>Consent form filed</source>
        <translation>Preferencias de comunicación archivadas</translation>
    </message>
    <message>
        <source>Document opened</source>
        <translation>Documento abierto</translation>
    </message>
    <message>
        <source>Document taken out</source>
        <translation>Documento retirado</translation>
    </message>
    <message>
        <source>Form printed</source>
        <translation>Formulario impreso</translation>
    </message>
    <message>
        <source>Verification message prepared</source>
        <translation>Mensaje de verificación preparado</translation>
    </message>
    <message>
        <source>Verification message sent</source>
        <translation>Mensaje de verificación enviado</translation>
    </message>
    <message>
        <source>Verification message refused by the server</source>
        <translation>El servidor no aceptó el mensaje de verificación</translation>
    </message>
    <message>
        <source>Wrong verification code</source>
        <translation>Código de verificación incorrecto</translation>
    </message>
</context>
<context>
    <name>ClinicCommands</name>
    <message>
        <source>%1 cannot hold the recovery key: the folder is missing or read-only, or the file already exists. Name a new file.</source>
        <translation>La clave de recuperación no se puede guardar en %1: la carpeta no existe o es de solo lectura, o el archivo ya existe. Indique un archivo nuevo.</translation>
    </message>
    <message>
        <source>Say who the first person is: --user NAME.</source>
        <translation>Indique quién es la primera persona: --user NAME.</translation>
    </message>
    <message>
        <source>The clinic is in %1.</source>
        <translation>La clínica está en %1.</translation>
    </message>
    <message>
        <source>Recovery key, shown this once; print it and lock it away:</source>
        <translation>Clave de recuperación, que se muestra solo esta vez; imprímala y guárdela bajo llave:</translation>
    </message>
    <message>
        <source>The recovery key could not be written, so here it is: %1</source>
        <translation>No se pudo escribir la clave de recuperación, así que aquí la tiene: %1</translation>
    </message>
    <message>
        <source>The recovery key is in %1. Print it, lock it away and delete the file.</source>
        <translation>La clave de recuperación está en %1. Imprímala, guárdela bajo llave y borre el archivo.</translation>
    </message>
    <message>
        <source>The demo clinic is in %1. User “%2”, passphrase “%3”. Everybody in it is made up.</source>
        <translation>La clínica de demostración está en %1. Usuario “%2”, frase de contraseña “%3”. Todas sus personas son inventadas.</translation>
    </message>
    <message>
        <source>%1
Countersign %2, schema %3, SQLCipher %4
%5 patients, %6 with a form in force
Log: %7 entries, newest %8</source>
        <translation>%1
Countersign %2, esquema %3, SQLCipher %4
%5 pacientes, %6 con un formulario vigente
Registro: %7 entradas, la más reciente %8</translation>
    </message>
    <message>
        <source>The practice&apos;s facts are stored.</source>
        <translation>Los datos del consultorio están guardados.</translation>
    </message>
</context>
<context>
    <name>ClinicSettings</name>
    <message>
        <source>Enter the practice&apos;s name: it is printed on every form and notice.</source>
        <translation>Escriba el nombre del consultorio: se imprime en cada formulario y aviso.</translation>
    </message>
    <message>
        <source>The logo is larger than 1 MB. Save it smaller, as PNG, JPEG or SVG.</source>
        <translation>El logotipo pesa más de 1 MB. Guárdelo más pequeño, en PNG, JPEG o SVG.</translation>
    </message>
    <message>
        <source>No mail account is set up. Enter the server, the address and the password in the settings first.</source>
        <translation>No hay ninguna cuenta de correo configurada. Escriba primero el servidor, la dirección y la contraseña en la configuración.</translation>
    </message>
    <message>
        <source>Only a privacy officer may change the office&apos;s policy. Ask them to sign in and change it.</source>
        <translation>Solo un responsable de privacidad puede cambiar la política del consultorio. Pídale que inicie sesión y la cambie.</translation>
    </message>
    <message>
        <source>The window can lock after 1 to 60 minutes.</source>
        <translation>La ventana se puede bloquear después de 1 a 60 minutos.</translation>
    </message>
    <message>
        <source>The logo is no picture that can be printed. Save it as PNG, JPEG or SVG.</source>
        <translation>El logotipo no es una imagen que se pueda imprimir. Guárdelo como PNG, JPEG o SVG.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>“%1” needs %2. See: countersign-cli %1 --help</source>
        <translation>“%1” necesita %2. Vea: countersign-cli %1 --help</translation>
    </message>
    <message>
        <source>“%1” has no use for “%2”. Put words that belong together in quotes. See: countersign-cli %1 --help</source>
        <translation>“%1” no usa “%2”. Ponga entre comillas las palabras que van juntas. Vea: countersign-cli %1 --help</translation>
    </message>
    <message>
        <source>“%1” needs --%2 %3. See: countersign-cli %1 --help</source>
        <translation>“%1” necesita --%2 %3. Vea: countersign-cli %1 --help</translation>
    </message>
    <message>
        <source>There is no command “%1”. Did you mean “%2”?</source>
        <translation>No existe el comando “%1”. ¿Quiso decir “%2”?</translation>
    </message>
    <message>
        <source>There is no command “%1”. “%2” knows: %3.</source>
        <translation>No existe el comando “%1”. “%2” conoce: %3.</translation>
    </message>
    <message>
        <source>There is no command “%1”. “countersign-cli --help” lists them all.</source>
        <translation>No existe el comando “%1”. “countersign-cli --help” los muestra todos.</translation>
    </message>
    <message>
        <source>There is no option --%1 here. See: countersign-cli %2 --help</source>
        <translation>Aquí no existe la opción --%1. Vea: countersign-cli %2 --help</translation>
    </message>
    <message>
        <source>There is no option --%1 here. Did you mean --%2?</source>
        <translation>Aquí no existe la opción --%1. ¿Quiso decir --%2?</translation>
    </message>
    <message>
        <source>--%1 takes no value.</source>
        <translation>--%1 no lleva ningún valor.</translation>
    </message>
    <message>
        <source>--%1 needs a value: --%1 %2.</source>
        <translation>--%1 necesita un valor: --%1 %2.</translation>
    </message>
    <message>
        <source>No command was given. “countersign-cli --help” lists them.</source>
        <translation>No se indicó ningún comando. “countersign-cli --help” los muestra.</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Uso: %1</translation>
    </message>
    <message>
        <source>Options of this command:</source>
        <translation>Opciones de este comando:</translation>
    </message>
    <message>
        <source>Options of every command:</source>
        <translation>Opciones de todos los comandos:</translation>
    </message>
    <message>
        <source>Example:</source>
        <translation>Ejemplo:</translation>
    </message>
    <message>
        <source>Does what the windows of Countersign do, for scripts and administrators.</source>
        <translation>Hace lo mismo que las ventanas de Countersign, para scripts y administradores.</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 refused by a rule, 2 usage, 3 bad input or no such thing, 4 wrong passphrase or no right to do it, 5 damaged data,
6 mail or network, 7 already open elsewhere, 130 stopped.</source>
        <translation>Códigos de salida: 0 listo, 1 rechazado por una regla, 2 uso incorrecto, 3 datos incorrectos o inexistentes, 4 frase de contraseña incorrecta o sin permiso, 5 datos dañados,
6 correo o red, 7 ya está abierto en otro lugar, 130 detenido.</translation>
    </message>
    <message>
        <source>The front desk&apos;s safeguards for e-mail and texts: consent forms, notices, verified addresses.</source>
        <translation>La protección de la recepción para correos y mensajes de texto: preferencias de comunicación, avisos, direcciones verificadas.</translation>
    </message>
    <message>
        <source>Open the clinic in this folder.</source>
        <translation>Abrir la clínica que está en esta carpeta.</translation>
    </message>
    <message>
        <source>Open a fresh demo clinic with invented people; it is removed afterwards.</source>
        <translation>Abrir una clínica de demostración nueva con personas inventadas; se elimina al terminar.</translation>
    </message>
    <message>
        <source>Write a picture of every window into this folder, then end.</source>
        <translation>Guardar una imagen de cada ventana en esta carpeta y terminar.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Mostrar esta ayuda.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Mostrar la versión.</translation>
    </message>
    <message>
        <source>“%1” is not expected here. To open a clinic, write --clinic and its folder.</source>
        <translation>Aquí no se espera “%1”. Para abrir una clínica, escriba --clinic y su carpeta.</translation>
    </message>
    <message>
        <source>There is no display to open a window on: sign in to a desktop, or use the commands of countersign-cli.</source>
        <translation>No hay pantalla donde abrir una ventana: inicie sesión en un escritorio o use los comandos de countersign-cli.</translation>
    </message>
</context>
<context>
    <name>ConsentCommands</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The form is filed as %1, the signed document as %2.</source>
        <translation>El formulario se archivó como %1 y el documento firmado como %2.</translation>
    </message>
    <message>
        <source>--as-of takes a date like 2026-05-12 or a time like 2026-05-12T09:30:00Z, not “%1”.</source>
        <translation>--as-of requiere una fecha como 2026-05-12 o una hora como 2026-05-12T09:30:00Z, no “%1”.</translation>
    </message>
    <message>
        <source>Consent to %1 is withdrawn from now on.</source>
        <translation>El consentimiento para %1 queda revocado a partir de ahora.</translation>
    </message>
</context>
<context>
    <name>ConsentFlow</name>
    <message>
        <source>The form cannot be begun</source>
        <translation>No se puede empezar el formulario</translation>
    </message>
</context>
<context>
    <name>ConsentStore</name>
    <message>
        <source>The filled form %1 is damaged: what is stored is not what was signed, so it is not shown. Restore it from a backup.</source>
        <translation>El formulario completado %1 está dañado: lo guardado no es lo que se firmó, así que no se muestra. Restáurelo desde una copia de seguridad.</translation>
    </message>
    <message>
        <source>There is no filled form %1 in this clinic. The chart lists its forms.</source>
        <translation>No hay ningún formulario completado %1 en esta clínica. El expediente muestra la lista de sus formularios.</translation>
    </message>
</context>
<context>
    <name>Context</name>
    <message>
        <source>%1 holds no passphrase: its first line is empty.</source>
        <translation>%1 no contiene ninguna frase de contraseña: su primera línea está vacía.</translation>
    </message>
    <message>
        <source>Say which clinic: --clinic DIR, or set COUNTERSIGN_CLINIC.</source>
        <translation>Indique cuál clínica: --clinic DIR, o defina COUNTERSIGN_CLINIC.</translation>
    </message>
    <message>
        <source>Say who signs in: --user NAME, or set COUNTERSIGN_USER.</source>
        <translation>Indique quién inicia sesión: --user NAME, o defina COUNTERSIGN_USER.</translation>
    </message>
    <message>
        <source>There is no terminal to ask for the passphrase. Put it on the first line of a file and give --passphrase-file FILE.</source>
        <translation>No hay una terminal para pedir la frase de contraseña. Escríbala en la primera línea de un archivo e indique --passphrase-file FILE.</translation>
    </message>
    <message>
        <source>Once more: </source>
        <translation>Otra vez: </translation>
    </message>
    <message>
        <source>The two passphrases differ. Type the same one twice.</source>
        <translation>Las dos frases de contraseña son distintas. Escriba la misma dos veces.</translation>
    </message>
    <message>
        <source>New passphrase: </source>
        <translation>Nueva frase de contraseña: </translation>
    </message>
    <message>
        <source>Passphrase: </source>
        <translation>Frase de contraseña: </translation>
    </message>
    <message>
        <source>%1 cannot be read: %2. Check the name and the permissions.</source>
        <translation>No se puede leer %1: %2. Revise el nombre y los permisos.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>No se puede leer %1: %2.</translation>
    </message>
    <message>
        <source>%1 is larger than expected (at most %2 MB).</source>
        <translation>%1 es más grande de lo esperado (máximo %2 MB).</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another folder or free some space.</source>
        <translation>No se puede escribir %1: %2. Elija otra carpeta o libere espacio.</translation>
    </message>
    <message>
        <source>“%1” is no value for %2. Use one of: %3.</source>
        <translation>“%1” no es un valor válido para %2. Use uno de estos: %3.</translation>
    </message>
    <message>
        <source>The answer cannot be written to standard output: %1.</source>
        <translation>La respuesta no se puede escribir en la salida estándar: %1.</translation>
    </message>
</context>
<context>
    <name>CsvReader</name>
    <message>
        <source>The first line has more than %1 columns. Export only the columns that are needed.</source>
        <translation>La primera línea tiene más de %1 columnas. Exporte solo las columnas que se necesitan.</translation>
    </message>
    <message>
        <source>The file has no column names. Names were expected in the first line, like: Last name, First name, Birth date.</source>
        <translation>El archivo no tiene nombres de columnas. Se esperaban en la primera línea, como: Apellido, Nombre, Fecha de nacimiento.</translation>
    </message>
    <message>
        <source>Line %1 has more fields than the first line has column names (%2). A separator may stand inside a field that is not in quotes.</source>
        <translation>La línea %1 tiene más campos que los nombres de columnas de la primera línea (%2). Puede haber un separador dentro de un campo que no está entre comillas.</translation>
    </message>
    <message>
        <source>A quotation mark opens in the row that begins in line %1 and never closes, so nothing after it can be read. Close it and try again.</source>
        <translation>En la fila que empieza en la línea %1 se abre una comilla que nunca se cierra, así que no se puede leer nada de lo que sigue. Ciérrela e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>A field in the row that begins in line %1 is longer than %2 characters. A quotation mark may be missing.</source>
        <translation>Un campo de la fila que empieza en la línea %1 tiene más de %2 caracteres. Puede faltar una comilla.</translation>
    </message>
</context>
<context>
    <name>Database</name>
    <message>
        <source>“%1” is not encrypted, so it is not a file of this program. It was not touched. Restore the newest backup.</source>
        <translation>“%1” no está cifrado, así que no es un archivo de este programa. No se modificó. Restaure la copia de seguridad más reciente.</translation>
    </message>
    <message>
        <source>“%1” is already there. Choose another folder.</source>
        <translation>“%1” ya existe. Elija otra carpeta.</translation>
    </message>
    <message>
        <source>The database “%1” is missing. Restore the newest backup.</source>
        <translation>Falta la base de datos “%1”. Restaure la copia de seguridad más reciente.</translation>
    </message>
    <message>
        <source>The database “%1” is empty. Restore the newest backup.</source>
        <translation>La base de datos “%1” está vacía. Restaure la copia de seguridad más reciente.</translation>
    </message>
    <message>
        <source>The program asked for something the database does not do: exactly one statement was expected.</source>
        <translation>El programa pidió algo que la base de datos no hace: se esperaba exactamente una instrucción.</translation>
    </message>
    <message>
        <source>The key does not open the database “%1”, or its first page is damaged.</source>
        <translation>La clave no abre la base de datos “%1”, o su primera página está dañada.</translation>
    </message>
    <message>
        <source>The disk under “%1” cannot keep the clinic safe: choose a folder on this computer&apos;s own disk.</source>
        <translation>El disco donde está “%1” no puede proteger la clínica: elija una carpeta en el propio disco de esta computadora.</translation>
    </message>
    <message>
        <source>A script for the database holds a byte that cannot be in one.</source>
        <translation>Un script para la base de datos contiene un byte que no está permitido.</translation>
    </message>
    <message>
        <source>This clinic was last used with a newer version of this program (its file is of version %1, this program knows up to %2). Install the newer version. Nothing was changed.</source>
        <translation>Esta clínica se usó por última vez con una versión más reciente de este programa (su archivo es de la versión %1; este programa conoce hasta la %2). Instale la versión más reciente. No se cambió nada.</translation>
    </message>
    <message>
        <source>This copy of the program was built without encryption, so it opens no clinic. Install it again.</source>
        <translation>Esta copia del programa se creó sin cifrado, así que no abre ninguna clínica. Instálelo de nuevo.</translation>
    </message>
    <message>
        <source>The disk is full: nothing was changed. Free some space, then try again.</source>
        <translation>El disco está lleno: no se cambió nada. Libere espacio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The clinic&apos;s file may only be read: nothing was changed. Check who may write in its folder.</source>
        <translation>El archivo de la clínica es de solo lectura: no se cambió nada. Revise quién puede escribir en su carpeta.</translation>
    </message>
    <message>
        <source>The clinic&apos;s file cannot be opened. Check that its folder is there and may be written to.</source>
        <translation>No se puede abrir el archivo de la clínica. Revise que su carpeta exista y que se pueda escribir en ella.</translation>
    </message>
    <message>
        <source>The disk reported an error: nothing was changed. Check the disk before you go on.</source>
        <translation>El disco informó de un error: no se cambió nada. Revise el disco antes de continuar.</translation>
    </message>
    <message>
        <source>Another job is still writing to the clinic&apos;s file: nothing was changed. Try again in a moment.</source>
        <translation>Otra tarea todavía está escribiendo en el archivo de la clínica: no se cambió nada. Inténtelo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>This does not fit what is already stored: nothing was changed.</source>
        <translation>Esto no concuerda con lo que ya está guardado: no se cambió nada.</translation>
    </message>
    <message>
        <source>This is too large to be stored: nothing was changed.</source>
        <translation>Esto es demasiado grande para guardarlo: no se cambió nada.</translation>
    </message>
    <message>
        <source>The work was stopped: nothing was changed.</source>
        <translation>La tarea se detuvo: no se cambió nada.</translation>
    </message>
    <message>
        <source>The clinic&apos;s file is damaged: what was read is not what was written. Do not go on working with it; restore the newest backup.</source>
        <translation>El archivo de la clínica está dañado: lo que se leyó no es lo que se escribió. No siga trabajando con él; restaure la copia de seguridad más reciente.</translation>
    </message>
    <message>
        <source>The change could not be stored, so nothing of it was kept. Try again.</source>
        <translation>No se pudo guardar el cambio, así que no se conservó nada de él. Inténtelo de nuevo.</translation>
    </message>
</context>
<context>
    <name>DateText</name>
    <message>
        <source>This is no date. A date was expected like 1980-02-03 (year, month, day) or 2/3/1980 (month, day, year).</source>
        <translation>Esto no es una fecha. Se esperaba una fecha como 1980-02-03 (año, mes, día) o 2/3/1980 (mes, día, año).</translation>
    </message>
</context>
<context>
    <name>DemoClinic</name>
    <message>
        <source>The demo clinic was not finished.</source>
        <translation>La clínica de demostración no se terminó de crear.</translation>
    </message>
</context>
<context>
    <name>DocumentCommands</name>
    <message>
        <source>There are no documents.</source>
        <translation>No hay documentos.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Filed as %1.</source>
        <translation>Archivado como %1.</translation>
    </message>
    <message>
        <source>“%1” is no document&apos;s id. Expected was one like d5; “document list PATIENT” shows them.</source>
        <translation>“%1” no es el identificador de un documento. Se esperaba uno como d5; “document list PATIENT” los muestra.</translation>
    </message>
    <message>
        <source>%1 was written, readable by you alone.</source>
        <translation>Se escribió %1; solo usted puede leerlo.</translation>
    </message>
</context>
<context>
    <name>DocumentPages</name>
    <message>
        <source>The PDF could not be read from memory.</source>
        <translation>No se pudo leer el PDF desde la memoria.</translation>
    </message>
    <message>
        <source>The PDF is locked with a password. Save it without one and try again.</source>
        <translation>El PDF está protegido con una contraseña. Guárdelo sin ella e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The PDF is damaged or empty. Scan the pages again, or open the file in another program to check it.</source>
        <translation>El PDF está dañado o vacío. Escanee las páginas de nuevo o abra el archivo en otro programa para revisarlo.</translation>
    </message>
    <message>
        <source>The file is no PDF, PNG or JPEG, or it is damaged. Scan the page again in one of these formats.</source>
        <translation>El archivo no es PDF, PNG ni JPEG, o está dañado. Escanee la página de nuevo en uno de estos formatos.</translation>
    </message>
</context>
<context>
    <name>DocumentStore</name>
    <message>
        <source>The document &quot;%1&quot; (%2) is damaged: what is stored is not what was filed, so it is not shown. Restore it from a backup.</source>
        <translation>El documento &quot;%1&quot; (%2) está dañado: lo guardado no es lo que se archivó, así que no se muestra. Restáurelo desde una copia de seguridad.</translation>
    </message>
    <message>
        <source>There is no document %1 in this clinic. The chart lists its documents with their numbers.</source>
        <translation>No hay ningún documento %1 en esta clínica. El expediente muestra la lista de sus documentos con sus números.</translation>
    </message>
</context>
<context>
    <name>EmailAddress</name>
    <message>
        <source>The e-mail address holds a line break or a NUL character. Type it on one line, like name@example.org.</source>
        <translation>El correo electrónico contiene un salto de línea o un carácter NUL. Escríbalo en una sola línea, como name@example.org.</translation>
    </message>
    <message>
        <source>There is an invisible character in the e-mail address. Delete it and type it anew, like name@example.org.</source>
        <translation>Hay un carácter invisible en el correo electrónico. Bórrelo y escríbalo de nuevo, como name@example.org.</translation>
    </message>
    <message>
        <source>There are two e-mail addresses. Enter one at a time.</source>
        <translation>Hay dos correos electrónicos. Ingrese uno a la vez.</translation>
    </message>
    <message>
        <source>There is a &lt; or &gt; in the e-mail address. Enter the address alone, like name@example.org.</source>
        <translation>Hay un &lt; o &gt; en el correo electrónico. Ingrese solo la dirección, como name@example.org.</translation>
    </message>
    <message>
        <source>A quotation mark opens in %1 but never closes.</source>
        <translation>En %1 se abre una comilla que nunca se cierra.</translation>
    </message>
    <message>
        <source>There is no @ in %1. An e-mail address looks like name@example.org.</source>
        <translation>Falta la @ en %1. Un correo electrónico se escribe como name@example.org.</translation>
    </message>
    <message>
        <source>Nothing stands before the @ in %1. An e-mail address looks like name@example.org.</source>
        <translation>No hay nada antes de la @ en %1. Un correo electrónico se escribe como name@example.org.</translation>
    </message>
    <message>
        <source>Nothing stands after the @ in %1. An e-mail address looks like name@example.org.</source>
        <translation>No hay nada después de la @ en %1. Un correo electrónico se escribe como name@example.org.</translation>
    </message>
    <message>
        <source>A backslash stands at the end of the quoted part before the @; nothing follows it.</source>
        <translation>Hay una barra invertida al final de la parte entre comillas antes de la @; nada la sigue.</translation>
    </message>
    <message>
        <source>A character in the quoted part before the @ is not allowed there.</source>
        <translation>Un carácter de la parte entre comillas antes de la @ no está permitido allí.</translation>
    </message>
    <message>
        <source>The part before the @ is longer than 64 characters, which no mail server takes.</source>
        <translation>La parte antes de la @ tiene más de 64 caracteres, y ningún servidor de correo la acepta.</translation>
    </message>
    <message>
        <source>There is a space in %1, before the @. An e-mail address has no spaces.</source>
        <translation>Hay un espacio en %1, antes de la @. Un correo electrónico no lleva espacios.</translation>
    </message>
    <message>
        <source>The character %1 cannot stand before the @ of an e-mail address.</source>
        <translation>El carácter %1 no puede ir antes de la @ de un correo electrónico.</translation>
    </message>
    <message>
        <source>A dot stands at the beginning or the end of the part before the @: %1. Check the spelling.</source>
        <translation>Hay un punto al principio o al final de la parte antes de la @: %1. Revise cómo está escrita.</translation>
    </message>
    <message>
        <source>Two dots stand side by side before the @: %1. Check the spelling.</source>
        <translation>Hay dos puntos seguidos antes de la @: %1. Revise cómo está escrita.</translation>
    </message>
    <message>
        <source>In %1 a dot stands at the beginning or the end, or two stand side by side. The part after the @ looks like example.org.</source>
        <translation>En %1 hay un punto al principio o al final, o hay dos seguidos. La parte después de la @ se escribe como example.org.</translation>
    </message>
    <message>
        <source>In %1 a hyphen stands beside a dot or at the end. Check the spelling after the @.</source>
        <translation>En %1 hay un guion junto a un punto o al final. Revise cómo está escrita la parte después de la @.</translation>
    </message>
    <message>
        <source>The character %1 cannot stand in %2. After the @ come letters, digits, hyphens and dots, like example.org.</source>
        <translation>El carácter %1 no puede estar en %2. Después de la @ van letras, números, guiones y puntos, como example.org.</translation>
    </message>
    <message>
        <source>There is a space in %1, after the @. An e-mail address has no spaces.</source>
        <translation>Hay un espacio en %1, después de la @. Un correo electrónico no lleva espacios.</translation>
    </message>
    <message>
        <source>There is more than one @. Enter one address at a time, like name@example.org.</source>
        <translation>Hay más de una @. Ingrese una dirección a la vez, como name@example.org.</translation>
    </message>
    <message>
        <source>There is a comma in %1, after the @. Was a dot meant?</source>
        <translation>Hay una coma en %1, después de la @. ¿Debía ser un punto?</translation>
    </message>
    <message>
        <source>%1 has no dot. The part after the @ ends in something like .org or .com.</source>
        <translation>%1 no tiene punto. La parte después de la @ termina en algo como .org o .com.</translation>
    </message>
    <message>
        <source>%1 is no domain name: it holds letters that no domain may have, or mixes ways of writing.</source>
        <translation>%1 no es un nombre de dominio: contiene letras que ningún dominio puede tener o mezcla sistemas de escritura.</translation>
    </message>
    <message>
        <source>The part after the @ is too long: 63 characters between two dots and 253 in all are the most there can be.</source>
        <translation>La parte después de la @ es demasiado larga: puede tener como máximo 63 caracteres entre dos puntos y 253 en total.</translation>
    </message>
    <message>
        <source>%1 is no network address. In brackets after the @ stands an address like [192.0.2.1].</source>
        <translation>%1 no es una dirección de red. Entre corchetes, después de la @, va una dirección como [192.0.2.1].</translation>
    </message>
    <message>
        <source>This is too long for an e-mail address: 254 characters are the most there can be.</source>
        <translation>Esto es demasiado largo para un correo electrónico: puede tener 254 caracteres como máximo.</translation>
    </message>
    <message>
        <source>The e-mail address is empty.</source>
        <translation>El correo electrónico está vacío.</translation>
    </message>
    <message>
        <source>The e-mail address is longer than 254 characters, which no mail server takes.</source>
        <translation>El correo electrónico tiene más de 254 caracteres, y ningún servidor de correo lo acepta.</translation>
    </message>
</context>
<context>
    <name>EmailCommands</name>
    <message>
        <source>valid</source>
        <translation>válido</translation>
    </message>
    <message>
        <source>not valid: %1</source>
        <translation>no válido: %1</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>¿Quiso decir %1?</translation>
    </message>
    <message>
        <source>domain: %1 %2</source>
        <translation>dominio: %1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The server said: %1</source>
        <translation>El servidor respondió: %1</translation>
    </message>
    <message>
        <source>There is no mail account: send the draft with your own mail program (--out FILE.eml writes it).</source>
        <translation>No hay cuenta de correo: envíe el borrador con su propio programa de correo (--out FILE.eml lo escribe).</translation>
    </message>
    <message>
        <source>%1 is verified.</source>
        <translation>%1 está verificado.</translation>
    </message>
    <message>
        <source>Mail goes out as %1 through %2. Its password is stored in the clinic only; delete %3.</source>
        <translation>El correo sale como %1 a través de %2. Su contraseña se guarda solo en la clínica; borre %3.</translation>
    </message>
    <message>
        <source>The mail account is removed. Messages are handed over as drafts.</source>
        <translation>La cuenta de correo se eliminó. Los mensajes se entregan como borradores.</translation>
    </message>
    <message>
        <source>Connected, certificate checked, signed in. Nothing was sent.</source>
        <translation>Conexión establecida, certificado revisado, sesión iniciada. No se envió nada.</translation>
    </message>
    <message>
        <source>%1 is no JSON object (%2 at byte %3). “countersign-cli email account set --help” tells its keys.</source>
        <translation>%1 no es un objeto JSON (%2 en el byte %3). “countersign-cli email account set --help” muestra sus claves.</translation>
    </message>
</context>
<context>
    <name>FindPatients</name>
    <message>
        <source>There is no patient “%1”. Expected was an id such as p17 or a chart number such as 100017; search by name or birth date to find it.</source>
        <translation>No existe el paciente “%1”. Se esperaba un identificador como p17 o un número de expediente como 100017; busque por nombre o fecha de nacimiento para encontrarlo.</translation>
    </message>
</context>
<context>
    <name>FormCommands</name>
    <message>
        <source>“%1” has no text in %2. It comes in: %3.</source>
        <translation>“%1” no tiene texto en %2. Está disponible en: %3.</translation>
    </message>
    <message>
        <source>“%1” is not laid out for %2 paper.</source>
        <translation>“%1” no está diseñado para papel %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 was written, %n page(s).</source>
        <translation>
            <numerusform>Se escribió %1, %n página.</numerusform>
            <numerusform>Se escribió %1, %n páginas.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was written.</source>
        <translation>Se escribió %1.</translation>
    </message>
</context>
<context>
    <name>FormFacts</name>
    <message>
        <source>The form is not signed. A form filled on screen needs the signature drawn on it.</source>
        <translation>El formulario no está firmado. Un formulario llenado en pantalla necesita la firma dibujada en él.</translation>
    </message>
    <message>
        <source>The signed paper is missing. Scan it as PDF, PNG or JPEG and attach the scan.</source>
        <translation>Falta el papel firmado. Escanéelo en PDF, PNG o JPEG y adjunte el escaneo.</translation>
    </message>
    <message>
        <source>Answers given by telephone need a witness who listened. Enter the name of the second member of staff.</source>
        <translation>Las respuestas dadas por teléfono necesitan un testigo que haya escuchado. Escriba el nombre del segundo miembro del personal.</translation>
    </message>
    <message>
        <source>A form is taken on screen, on paper or by telephone. Choose one of these.</source>
        <translation>Un formulario se llena en pantalla, en papel o por teléfono. Elija una de estas opciones.</translation>
    </message>
    <message>
        <source>The printed name of the person who signed is missing.</source>
        <translation>Falta el nombre en letra de molde de la persona que firmó.</translation>
    </message>
    <message>
        <source>The date of the signature is missing or lies in the future.</source>
        <translation>Falta la fecha de la firma o está en el futuro.</translation>
    </message>
    <message>
        <source>A representative signs with a relationship and an authority, for example “mother” and “parent” (45 CFR 164.502(g)). Enter both, or add the representative to the chart.</source>
        <translation>Un representante firma indicando una relación y una autoridad, por ejemplo “madre” y “padre o madre” (45 CFR 164.502(g)). Escriba ambas o agregue el representante al expediente.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message>
        <source>Neither yes nor no is chosen.</source>
        <translation>No se eligió ni sí ni no.</translation>
    </message>
    <message>
        <source>No purpose is chosen. At least one is needed with a yes.</source>
        <translation>No se eligió ningún propósito. Con un sí se necesita al menos uno.</translation>
    </message>
    <message>
        <source>The e-mail address is missing or not complete. Expected one like name@example.org.</source>
        <translation>El correo electrónico falta o está incompleto. Se esperaba uno como nombre@example.org.</translation>
    </message>
    <message>
        <source>The telephone number is missing or not complete. Expected one with its area code.</source>
        <translation>El número de teléfono falta o está incompleto. Se esperaba uno con su código de área.</translation>
    </message>
    <message>
        <source>The mailing address is missing.</source>
        <translation>Falta la dirección postal.</translation>
    </message>
    <message>
        <source>How much a message may say is not chosen.</source>
        <translation>No se eligió cuánto puede decir un mensaje.</translation>
    </message>
    <message>
        <source>Nobody is named. Expected at least one person, or the answer “nobody”.</source>
        <translation>No se nombró a nadie. Se esperaba al menos una persona, o la respuesta “nadie”.</translation>
    </message>
    <message>
        <source>A person has no name.</source>
        <translation>Una persona no tiene nombre.</translation>
    </message>
    <message>
        <source>A person&apos;s telephone number is not complete. Expected one with its area code, or none.</source>
        <translation>El número de teléfono de una persona está incompleto. Se esperaba uno con su código de área, o ninguno.</translation>
    </message>
    <message>
        <source>How long the answers hold is not chosen.</source>
        <translation>No se eligió por cuánto tiempo valen las respuestas.</translation>
    </message>
    <message>
        <source>The end date is missing or in the past. Expected today or a later day.</source>
        <translation>La fecha final falta o ya pasó. Se esperaba hoy o un día posterior.</translation>
    </message>
    <message>
        <source>The printed name of the person who signs is missing.</source>
        <translation>Falta el nombre en letra de molde de la persona que firma.</translation>
    </message>
    <message>
        <source>The representative&apos;s relationship to the patient is missing.</source>
        <translation>Falta la relación del representante con el paciente.</translation>
    </message>
    <message>
        <source>What gives the representative the right to sign is not chosen.</source>
        <translation>No se eligió qué le da al representante el derecho de firmar.</translation>
    </message>
    <message>
        <source>The signature is missing.</source>
        <translation>Falta la firma.</translation>
    </message>
    <message>
        <source>The date of the signature is missing.</source>
        <translation>Falta la fecha de la firma.</translation>
    </message>
    <message>
        <source>The date of the signature is in the future.</source>
        <translation>La fecha de la firma está en el futuro.</translation>
    </message>
    <message>
        <source>The answers were given by telephone, but the staff member who heard them is not named as witness.</source>
        <translation>Las respuestas se dieron por teléfono, pero no se nombra como testigo al miembro del personal que las escuchó.</translation>
    </message>
    <message>
        <source>How the form was answered is not clear. Expected on screen, on paper or by telephone.</source>
        <translation>No está claro cómo se contestó el formulario. Se esperaba en pantalla, en papel o por teléfono.</translation>
    </message>
    <message>
        <source>at most %1 characters</source>
        <translation>%1 caracteres como máximo</translation>
    </message>
    <message>
        <source>a date like 2027-11-21</source>
        <translation>una fecha como 2027-11-21</translation>
    </message>
    <message>
        <source>each purpose once</source>
        <translation>cada propósito una sola vez</translation>
    </message>
    <message>
        <source>“revoked”, or the last day as a date like 2027-11-21</source>
        <translation>“revoked”, o el último día como fecha, por ejemplo 2027-11-21</translation>
    </message>
    <message>
        <source>The answers</source>
        <translation>Las respuestas</translation>
    </message>
    <message>
        <source>This wording is a starting point, not legal advice. The practice reviews it with its own counsel before using it.</source>
        <translation>Este texto es un punto de partida, no asesoría legal. El consultorio lo revisa con su propio abogado antes de usarlo.</translation>
    </message>
    <message>
        <source>The text in this language (%1) has not yet been reviewed by a qualified person.</source>
        <translation>Una persona calificada todavía no ha revisado el texto en este idioma (%1).</translation>
    </message>
    <message>
        <source>The form “%1” has no text in “%2”. Expected one of: %3.</source>
        <translation>El formulario “%1” no tiene texto en “%2”. Se esperaba uno de estos: %3.</translation>
    </message>
    <message>
        <source>“%1” is not made for the paper “%2”. Expected one of: %3.</source>
        <translation>“%1” no está hecho para el papel “%2”. Se esperaba uno de estos: %3.</translation>
    </message>
    <message>
        <source>%1: the id is “%2”. Expected the name of the folder, “%3”.</source>
        <translation>%1: el identificador es “%2”. Se esperaba el nombre de la carpeta, “%3”.</translation>
    </message>
    <message>
        <source>There is nothing in %1. Expected at least one folder with a file %2.</source>
        <translation>No hay nada en %1. Se esperaba al menos una carpeta con un archivo %2.</translation>
    </message>
    <message>
        <source>There is no form “%1”. Expected one of: %2.</source>
        <translation>No existe el formulario “%1”. Se esperaba uno de estos: %2.</translation>
    </message>
    <message>
        <source>There is no notice “%1”. Expected one of: %2.</source>
        <translation>No existe el aviso “%1”. Se esperaba uno de estos: %2.</translation>
    </message>
    <message>
        <source>one of %1, each once</source>
        <translation>uno de %1, cada uno una sola vez</translation>
    </message>
    <message>
        <source>an id that no other question has</source>
        <translation>un identificador que ninguna otra pregunta tenga</translation>
    </message>
    <message>
        <source>only one question of this kind</source>
        <translation>una sola pregunta de este tipo</translation>
    </message>
    <message>
        <source>a channel that was not asked yet</source>
        <translation>un medio por el que aún no se haya preguntado</translation>
    </message>
    <message>
        <source>“signature” as the last question</source>
        <translation>“signature” como última pregunta</translation>
    </message>
    <message>
        <source>a list of questions, the last one a signature</source>
        <translation>una lista de preguntas, la última una firma</translation>
    </message>
    <message>
        <source>a text of 1 to %1 characters without line breaks</source>
        <translation>un texto de 1 a %1 caracteres sin saltos de línea</translation>
    </message>
    <message>
        <source>%1, the version of the structure</source>
        <translation>%1, la versión de la estructura</translation>
    </message>
    <message>
        <source>no text here, because the structure never shows it</source>
        <translation>ningún texto aquí, porque la estructura nunca lo muestra</translation>
    </message>
    <message>
        <source>a language tag such as “en” or “es”</source>
        <translation>una etiqueta de idioma como “en” o “es”</translation>
    </message>
    <message>
        <source>Language file %1</source>
        <translation>Archivo de idioma %1</translation>
    </message>
    <message>
        <source>“%1” has two files for the language “%2”. Expected one file per language.</source>
        <translation>“%1” tiene dos archivos para el idioma “%2”. Se esperaba un archivo por idioma.</translation>
    </message>
    <message>
        <source>“%1” has no words in any language. Expected at least one language file, such as en.json.</source>
        <translation>“%1” no tiene texto en ningún idioma. Se esperaba al menos un archivo de idioma, como en.json.</translation>
    </message>
    <message>
        <source>a name of up to 64 letters, digits and hyphens</source>
        <translation>un nombre de hasta 64 letras, dígitos y guiones</translation>
    </message>
    <message>
        <source>one of letter, a4, tabloid, each once</source>
        <translation>uno de letter, a4, tabloid, cada uno una sola vez</translation>
    </message>
    <message>
        <source>at least one of letter, a4, tabloid</source>
        <translation>al menos uno de letter, a4, tabloid</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>uno de %1</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>No se puede leer %1: %2</translation>
    </message>
    <message>
        <source>a point [x, y, milliseconds, pressure], pressure from 0 to 1</source>
        <translation>un punto [x, y, milisegundos, presión], con presión de 0 a 1</translation>
    </message>
    <message>
        <source>The ink file</source>
        <translation>El archivo de tinta</translation>
    </message>
    <message>
        <source>a list of strokes</source>
        <translation>una lista de trazos</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>una lista</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>un objeto</translation>
    </message>
    <message>
        <source>%1, line %2: this is not JSON (%3). Expected one JSON object in UTF-8.</source>
        <translation>%1, línea %2: esto no es JSON (%3). Se esperaba un objeto JSON en UTF-8.</translation>
    </message>
    <message>
        <source>%1 is too large: %2 bytes, at most %3 are read.</source>
        <translation>%1 es demasiado grande: %2 bytes; se leen %3 como máximo.</translation>
    </message>
    <message>
        <source>%1 is empty. Expected one JSON object in UTF-8.</source>
        <translation>%1 está vacío. Se esperaba un objeto JSON en UTF-8.</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texto</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true o false</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>un número entero de %1 a %2</translation>
    </message>
    <message>
        <source>a list of at most %1</source>
        <translation>una lista de %1 como máximo</translation>
    </message>
    <message>
        <source>%1, at %2: there is no such key. Expected one of: %3.</source>
        <translation>%1, en %2: esa clave no existe. Se esperaba una de estas: %3.</translation>
    </message>
    <message>
        <source>%1: expected %2, found %3.</source>
        <translation>%1: se esperaba %2, se encontró %3.</translation>
    </message>
    <message>
        <source>%1, at %2: expected %3, found %4.</source>
        <translation>%1, en %2: se esperaba %3, se encontró %4.</translation>
    </message>
    <message>
        <source>a list of blocks</source>
        <translation>una lista de bloques</translation>
    </message>
    <message>
        <source>an id that no other block has</source>
        <translation>un identificador que ningún otro bloque tenga</translation>
    </message>
    <message>
        <source>The notice “%1” is not made for the website.</source>
        <translation>El aviso “%1” no está hecho para el sitio web.</translation>
    </message>
    <message>
        <source>The notice “%1” has no text in “%2”. Expected one of: %3.</source>
        <translation>El aviso “%1” no tiene texto en “%2”. Se esperaba uno de estos: %3.</translation>
    </message>
    <message>
        <source>The notice “%1” is not made for the paper “%2”.</source>
        <translation>El aviso “%1” no está hecho para el papel “%2”.</translation>
    </message>
    <message>
        <source>No font was found on this computer, so nothing can be printed. Please install a font such as Noto Sans.</source>
        <translation>No se encontró ninguna fuente en esta computadora, así que no se puede imprimir nada. Instale una fuente como Noto Sans.</translation>
    </message>
    <message>
        <source>The PDF could not be made: the computer is out of memory. Close other programs and try again.</source>
        <translation>No se pudo crear el PDF: la computadora se quedó sin memoria. Cierre otros programas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Making the PDF was stopped. Nothing was written.</source>
        <translation>Se detuvo la creación del PDF. No se escribió nada.</translation>
    </message>
    <message>
        <source>There is nothing to print: no document has a page.</source>
        <translation>No hay nada que imprimir: ningún documento tiene páginas.</translation>
    </message>
</context>
<context>
    <name>ImportPatients</name>
    <message>
        <source>The chart number or id belongs to a patient with another name and another birth date. Correct the file or the chart.</source>
        <translation>El número de expediente o el identificador pertenece a un paciente con otro nombre y otra fecha de nacimiento. Corrija el archivo o el expediente.</translation>
    </message>
    <message>
        <source>The import was stopped. Nothing was imported.</source>
        <translation>La importación se detuvo. No se importó nada.</translation>
    </message>
</context>
<context>
    <name>KeyFile</name>
    <message>
        <source>The key file clinic.keys is damaged or was changed, so it cannot be used. Put the newest copy back from a backup.</source>
        <translation>El archivo de claves clinic.keys está dañado o fue modificado, así que no se puede usar. Reponga la copia más reciente desde una copia de seguridad.</translation>
    </message>
    <message>
        <source>The key file clinic.keys was written by a newer version of this program (format %1, this program knows up to %2). Install the newer version.</source>
        <translation>El archivo de claves clinic.keys se escribió con una versión más reciente de este programa (formato %1; este programa conoce hasta el %2). Instale la versión más reciente.</translation>
    </message>
    <message>
        <source>The key file “%1” cannot be read. Check who may read it.</source>
        <translation>No se puede leer el archivo de claves “%1”. Revise quién puede leerlo.</translation>
    </message>
    <message>
        <source>The key file has no room for this: nothing was changed. Remove people who no longer sign in.</source>
        <translation>El archivo de claves no tiene espacio para esto: no se cambió nada. Quite a las personas que ya no inician sesión.</translation>
    </message>
    <message>
        <source>The key file “%1” cannot be written: nothing was changed. Check the free space and who may write there.</source>
        <translation>No se puede escribir el archivo de claves “%1”: no se cambió nada. Revise el espacio libre y quién puede escribir ahí.</translation>
    </message>
    <message>
        <source>There is not enough memory to lock the key. Close other programs and try again.</source>
        <translation>No hay memoria suficiente para proteger la clave. Cierre otros programas e inténtelo de nuevo.</translation>
    </message>
</context>
<context>
    <name>LanguageTag</name>
    <message>
        <source>English</source>
        <translation>inglés</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>español</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>chino</translation>
    </message>
    <message>
        <source>Mandarin</source>
        <translation>mandarín</translation>
    </message>
    <message>
        <source>Cantonese</source>
        <translation>cantonés</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>vietnamita</translation>
    </message>
    <message>
        <source>Tagalog</source>
        <translation>tagalo</translation>
    </message>
    <message>
        <source>Filipino</source>
        <translation>filipino</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>árabe</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>coreano</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>ruso</translation>
    </message>
    <message>
        <source>French</source>
        <translation>francés</translation>
    </message>
    <message>
        <source>Haitian Creole</source>
        <translation>criollo haitiano</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>portugués</translation>
    </message>
    <message>
        <source>German</source>
        <translation>alemán</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>italiano</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>polaco</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>ucraniano</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>japonés</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>hindi</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>urdu</translation>
    </message>
    <message>
        <source>Punjabi</source>
        <translation>panyabí</translation>
    </message>
    <message>
        <source>Gujarati</source>
        <translation>guyaratí</translation>
    </message>
    <message>
        <source>Bengali</source>
        <translation>bengalí</translation>
    </message>
    <message>
        <source>Nepali</source>
        <translation>nepalí</translation>
    </message>
    <message>
        <source>Tamil</source>
        <translation>tamil</translation>
    </message>
    <message>
        <source>Telugu</source>
        <translation>telugu</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>persa</translation>
    </message>
    <message>
        <source>Dari</source>
        <translation>darí</translation>
    </message>
    <message>
        <source>Pashto</source>
        <translation>pastún</translation>
    </message>
    <message>
        <source>Kurdish</source>
        <translation>kurdo</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>hebreo</translation>
    </message>
    <message>
        <source>Yiddish</source>
        <translation>yidis</translation>
    </message>
    <message>
        <source>Amharic</source>
        <translation>amárico</translation>
    </message>
    <message>
        <source>Tigrinya</source>
        <translation>tigriña</translation>
    </message>
    <message>
        <source>Somali</source>
        <translation>somalí</translation>
    </message>
    <message>
        <source>Swahili</source>
        <translation>suajili</translation>
    </message>
    <message>
        <source>Oromo</source>
        <translation>oromo</translation>
    </message>
    <message>
        <source>Yoruba</source>
        <translation>yoruba</translation>
    </message>
    <message>
        <source>Igbo</source>
        <translation>igbo</translation>
    </message>
    <message>
        <source>Hmong</source>
        <translation>hmong</translation>
    </message>
    <message>
        <source>Khmer</source>
        <translation>jemer</translation>
    </message>
    <message>
        <source>Lao</source>
        <translation>lao</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>tailandés</translation>
    </message>
    <message>
        <source>Burmese</source>
        <translation>birmano</translation>
    </message>
    <message>
        <source>Karen</source>
        <translation>karen</translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation>armenio</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>griego</translation>
    </message>
    <message>
        <source>Albanian</source>
        <translation>albanés</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>rumano</translation>
    </message>
    <message>
        <source>Bosnian</source>
        <translation>bosnio</translation>
    </message>
    <message>
        <source>Serbian</source>
        <translation>serbio</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>croata</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>turco</translation>
    </message>
    <message>
        <source>Samoan</source>
        <translation>samoano</translation>
    </message>
    <message>
        <source>Navajo</source>
        <translation>navajo</translation>
    </message>
    <message>
        <source>Nahuatl</source>
        <translation>náhuatl</translation>
    </message>
    <message>
        <source>Mixtec</source>
        <translation>mixteco</translation>
    </message>
    <message>
        <source>Zapotec</source>
        <translation>zapoteco</translation>
    </message>
    <message>
        <source>K&apos;iche&apos;</source>
        <translation>quiché</translation>
    </message>
    <message>
        <source>Mam</source>
        <translation>mam</translation>
    </message>
    <message>
        <source>American Sign Language</source>
        <translation>lengua de señas americana</translation>
    </message>
    <message>
        <source>The language is not known. Write its English name or its code, like Spanish or es.</source>
        <translation>El idioma no se reconoce. Escriba su nombre en inglés o su código, como Spanish o es.</translation>
    </message>
</context>
<context>
    <name>MailAccount</name>
    <message>
        <source>The mail account has the unknown key “%1”. Known here are: %2.</source>
        <translation>La cuenta de correo tiene la clave desconocida “%1”. Aquí se conocen: %2.</translation>
    </message>
    <message>
        <source>The mail account lacks “%1”. Add it.</source>
        <translation>A la cuenta de correo le falta “%1”. Agréguelo.</translation>
    </message>
    <message>
        <source>“%1” of the mail account must be text in quotation marks, and not empty.</source>
        <translation>“%1” de la cuenta de correo debe ser texto entre comillas y no estar vacío.</translation>
    </message>
    <message>
        <source>“%1” of the mail account holds a line break or another control character. Write it on one line.</source>
        <translation>“%1” de la cuenta de correo contiene un salto de línea u otro carácter de control. Escríbalo en una sola línea.</translation>
    </message>
    <message>
        <source>“%1” of the mail account must be true or false.</source>
        <translation>“%1” de la cuenta de correo debe ser true o false.</translation>
    </message>
    <message>
        <source>“smtp.security” of the mail account is “%1”, but must be “starttls” or “tls”: mail is never sent without encryption.</source>
        <translation>“smtp.security” de la cuenta de correo es “%1”, pero debe ser “starttls” o “tls”: el correo nunca se envía sin cifrado.</translation>
    </message>
    <message>
        <source>“smtp.port” of the mail account must be a whole number from 1 to 65535, such as 587.</source>
        <translation>“smtp.port” de la cuenta de correo debe ser un número entero de 1 a 65535, como 587.</translation>
    </message>
    <message>
        <source>“smtp.host” of the mail account is “%1”. Give the mail server&apos;s name alone, such as smtp.example.org.</source>
        <translation>“smtp.host” de la cuenta de correo es “%1”. Indique solo el nombre del servidor de correo, como smtp.example.org.</translation>
    </message>
    <message>
        <source>The certificate file “%1”, named by “smtp.caFile” of the mail account, cannot be read: %2.</source>
        <translation>No se puede leer el archivo de certificado “%1”, indicado en “smtp.caFile” de la cuenta de correo: %2.</translation>
    </message>
    <message>
        <source>The mail account has both “smtp.caFile” and “smtp.caPem”. Keep one of them.</source>
        <translation>La cuenta de correo tiene “smtp.caFile” y “smtp.caPem”. Conserve solo uno de los dos.</translation>
    </message>
    <message>
        <source>“%1” holds no certificate. A PEM file is expected, which begins with “-----BEGIN CERTIFICATE-----”.</source>
        <translation>“%1” no contiene ningún certificado. Se espera un archivo PEM, que empieza con “-----BEGIN CERTIFICATE-----”.</translation>
    </message>
    <message>
        <source>The mail account has only one of “smtp.user” and “smtp.password”. Give both, or none where the server asks for none.</source>
        <translation>La cuenta de correo tiene solo uno de “smtp.user” y “smtp.password”. Indique los dos, o ninguno si el servidor no los pide.</translation>
    </message>
    <message>
        <source>“from” of the mail account is not an e-mail address: %1</source>
        <translation>“from” de la cuenta de correo no es un correo electrónico: %1</translation>
    </message>
    <message>
        <source>The mail account lacks “smtp”, an object with at least the “host” of the mail server.</source>
        <translation>A la cuenta de correo le falta “smtp”, un objeto con al menos el “host” del servidor de correo.</translation>
    </message>
</context>
<context>
    <name>MailReader</name>
    <message>
        <source>The document is no e-mail message: it has neither a sender nor a subject.</source>
        <translation>El documento no es un mensaje de correo: no tiene remitente ni asunto.</translation>
    </message>
</context>
<context>
    <name>ManagePeople</name>
    <message>
        <source>Only a privacy officer may add people. Ask them to sign in and do it.</source>
        <translation>Solo un responsable de privacidad puede agregar personas. Pídale que inicie sesión y lo haga.</translation>
    </message>
    <message>
        <source>Enter the name that the person will sign in with.</source>
        <translation>Escriba el nombre con el que la persona iniciará sesión.</translation>
    </message>
</context>
<context>
    <name>MediaType</name>
    <message>
        <source>The file is empty. Scan or save it again and choose it once more.</source>
        <translation>El archivo está vacío. Escanéelo o guárdelo de nuevo y vuelva a elegirlo.</translation>
    </message>
    <message>
        <source>The file is larger than 50 MB. Scan it at 300 dpi or less, in grey, and choose it again.</source>
        <translation>El archivo pesa más de 50 MB. Escanéelo a 300 dpi o menos, en escala de grises, y vuelva a elegirlo.</translation>
    </message>
    <message>
        <source>The file is neither PDF, PNG, JPEG nor an e-mail message. Save it as one of these and choose it again.</source>
        <translation>El archivo no es PDF, PNG, JPEG ni un mensaje de correo. Guárdelo como uno de estos y vuelva a elegirlo.</translation>
    </message>
</context>
<context>
    <name>MessageBuilder</name>
    <message>
        <source>The message has no sender or no recipient.</source>
        <translation>El mensaje no tiene remitente o no tiene destinatario.</translation>
    </message>
    <message>
        <source>The sender&apos;s name “%1” holds a line break or another control character. Write it on one line.</source>
        <translation>El nombre del remitente “%1” contiene un salto de línea u otro carácter de control. Escríbalo en una sola línea.</translation>
    </message>
    <message>
        <source>The subject “%1” holds a line break or another control character. Write it on one line.</source>
        <translation>El asunto “%1” contiene un salto de línea u otro carácter de control. Escríbalo en una sola línea.</translation>
    </message>
    <message>
        <source>“%1” is not fit to be a Message-ID: letters and digits, “@” and a domain are expected.</source>
        <translation>“%1” no sirve como Message-ID: se esperan letras y dígitos, “@” y un dominio.</translation>
    </message>
    <message>
        <source>The message has no valid date.</source>
        <translation>El mensaje no tiene una fecha válida.</translation>
    </message>
    <message>
        <source>The text of the message holds a NUL character. Remove it.</source>
        <translation>El texto del mensaje contiene un carácter NUL. Quítelo.</translation>
    </message>
</context>
<context>
    <name>MessageStore</name>
    <message>
        <source>There is no message %1 in this clinic, so its state was not changed.</source>
        <translation>No hay ningún mensaje %1 en esta clínica, así que su estado no se cambió.</translation>
    </message>
    <message>
        <source>handed over as a draft</source>
        <translation>entregado como borrador</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>enviándose</translation>
    </message>
    <message>
        <source>accepted by your mail server</source>
        <translation>aceptado por su servidor de correo</translation>
    </message>
    <message>
        <source>refused by your mail server</source>
        <translation>rechazado por su servidor de correo</translation>
    </message>
    <message>
        <source>uncertain: the connection broke</source>
        <translation>incierto: se cortó la conexión</translation>
    </message>
</context>
<context>
    <name>MessageText</name>
    <message>
        <source>The practice has no name yet, and every message must say who sends it. Enter it with the practice&apos;s facts.</source>
        <translation>El consultorio todavía no tiene nombre, y cada mensaje debe decir quién lo envía. Escríbalo en los datos del consultorio.</translation>
    </message>
    <message>
        <source>The practice has no telephone number yet, and every message must say where a misdirected one can be reported. Enter it with the practice&apos;s facts.</source>
        <translation>El consultorio todavía no tiene número de teléfono, y cada mensaje debe decir dónde avisar si llegó a la persona equivocada. Escríbalo en los datos del consultorio.</translation>
    </message>
    <message>
        <source>A verification message cannot be written without a code.</source>
        <translation>Un mensaje de verificación no se puede escribir sin un código.</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>“%1” is no representative. Expected was &quot;NAME;RELATIONSHIP;AUTHORITY;PHONE;EMAIL&quot;, where AUTHORITY is parent, legalGuardian, healthCareProxy, powerOfAttorney, executor or other, and PHONE and EMAIL may be left out.</source>
        <translation>“%1” no es un representante. Se esperaba &quot;NAME;RELATIONSHIP;AUTHORITY;PHONE;EMAIL&quot; (nombre, relación, autoridad, teléfono y correo), donde AUTHORITY es parent, legalGuardian, healthCareProxy, powerOfAttorney, executor u other, y PHONE y EMAIL se pueden omitir.</translation>
    </message>
    <message>
        <source>The chart holds no address or number “%1”.</source>
        <translation>El expediente no contiene la dirección ni el número “%1”.</translation>
    </message>
    <message>
        <source>--%1 takes a number from %2 to %3, not “%4”.</source>
        <translation>--%1 requiere un número de %2 a %3, no “%4”.</translation>
    </message>
</context>
<context>
    <name>PaperOutput</name>
    <message>
        <source>Letter (8.5 × 11 in)</source>
        <translation>Carta (8.5 × 11 pulg.)</translation>
    </message>
    <message>
        <source>A4 (210 × 297 mm)</source>
        <translation>A4 (210 × 297 mm)</translation>
    </message>
    <message>
        <source>Tabloid poster (11 × 17 in)</source>
        <translation>Cartel tabloide (11 × 17 pulg.)</translation>
    </message>
    <message>
        <source>The printer “%1” does not take the document. Check that it is switched on, or save a PDF.</source>
        <translation>La impresora “%1” no acepta el documento. Revise que esté encendida o guarde un PDF.</translation>
    </message>
    <message>
        <source>The printer stopped at page %1. Check its paper and try again.</source>
        <translation>La impresora se detuvo en la página %1. Revise el papel e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>No se imprimió</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>No se guardó</translation>
    </message>
    <message>
        <source>“%1” could not be written: %2. Choose another folder and try again.</source>
        <translation>No se pudo escribir “%1”: %2. Elija otra carpeta e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Documentos PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>Passphrase</name>
    <message>
        <source>Use four or more words that have nothing to do with each other.</source>
        <translation>Use cuatro o más palabras que no tengan nada que ver entre sí.</translation>
    </message>
    <message>
        <source>Use at least %1 characters: four or more words that have nothing to do with each other are easy to remember.</source>
        <translation>Use al menos %1 caracteres: cuatro o más palabras que no tengan nada que ver entre sí son fáciles de recordar.</translation>
    </message>
    <message>
        <source>Repeating a word adds almost nothing: use different words.</source>
        <translation>Repetir una palabra no añade casi nada: use palabras diferentes.</translation>
    </message>
    <message>
        <source>Rows such as “1234” or “qwerty” are guessed first: use words instead.</source>
        <translation>Series como “1234” o “qwerty” son lo primero que se adivina: use palabras en su lugar.</translation>
    </message>
    <message>
        <source>Dates and years are guessed early: use words instead.</source>
        <translation>Las fechas y los años se adivinan pronto: use palabras en su lugar.</translation>
    </message>
    <message>
        <source>Common words and names are guessed first: add two or three unusual ones.</source>
        <translation>Las palabras y los nombres comunes son lo primero que se adivina: añada dos o tres que sean poco comunes.</translation>
    </message>
    <message>
        <source>Add another word or two.</source>
        <translation>Añada una o dos palabras más.</translation>
    </message>
    <message>
        <source>The passphrase is too short: it has %1 characters, and at least %2 are needed.</source>
        <translation>La frase de contraseña es demasiado corta: tiene %1 caracteres y se necesitan al menos %2.</translation>
    </message>
    <message>
        <source>The passphrase is too easily guessed.</source>
        <translation>La frase de contraseña es demasiado fácil de adivinar.</translation>
    </message>
</context>
<context>
    <name>PatientCommands</name>
    <message>
        <source>This may be the same person as: %1</source>
        <translation>Puede ser la misma persona que: %1</translation>
    </message>
    <message>
        <source>Added %1 with chart number %2.</source>
        <translation>Se añadió a %1 con el número de expediente %2.</translation>
    </message>
    <message>
        <source>Updated %1.</source>
        <translation>Se actualizó a %1.</translation>
    </message>
    <message>
        <source>Nobody was found.</source>
        <translation>No se encontró a nadie.</translation>
    </message>
    <message>
        <source>line %1: skipped: %2</source>
        <translation>línea %1: omitida: %2</translation>
    </message>
    <message>
        <source>%1 added, %2 updated, %3 unchanged, %4 skipped</source>
        <translation>%1 añadidos, %2 actualizados, %3 sin cambios, %4 omitidos</translation>
    </message>
    <message>
        <source>This was a dry run: nothing was written.</source>
        <translation>Esto fue solo una prueba: no se escribió nada.</translation>
    </message>
    <message>
        <source>“%1” cannot be imported by this version. Use --format csv.</source>
        <translation>Esta versión no puede importar “%1”. Use --format csv.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>PatientCsv</name>
    <message>
        <source>Id in the other system</source>
        <translation>Identificador en el otro sistema</translation>
    </message>
    <message>
        <source>Chart number</source>
        <translation>Número de expediente</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Apellido</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>Segundo nombre</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Nombre completo</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Suffix</source>
        <translation>Sufijo</translation>
    </message>
    <message>
        <source>Preferred name</source>
        <translation>Nombre preferido</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Fecha de nacimiento</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Second e-mail</source>
        <translation>Segundo correo electrónico</translation>
    </message>
    <message>
        <source>Home telephone</source>
        <translation>Teléfono de casa</translation>
    </message>
    <message>
        <source>Mobile telephone</source>
        <translation>Teléfono celular</translation>
    </message>
    <message>
        <source>Work telephone</source>
        <translation>Teléfono del trabajo</translation>
    </message>
    <message>
        <source>House number</source>
        <translation>Número de la casa</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Calle</translation>
    </message>
    <message>
        <source>Street, second line</source>
        <translation>Calle, segunda línea</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ciudad</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>ZIP code</source>
        <translation>Código postal</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Date of death</source>
        <translation>Fecha de fallecimiento</translation>
    </message>
    <message>
        <source>%1 is no mapping. FIELD=COLUMN was expected, like birthDate=DOB.</source>
        <translation>%1 no es una asignación. Se esperaba CAMPO=COLUMNA, como birthDate=DOB.</translation>
    </message>
    <message>
        <source>There is no field %1. The fields are: %2.</source>
        <translation>No existe el campo %1. Los campos son: %2.</translation>
    </message>
    <message>
        <source>There is no column %1 in the file. Its columns are: %2.</source>
        <translation>No hay ninguna columna %1 en el archivo. Sus columnas son: %2.</translation>
    </message>
    <message>
        <source>No column holds the patients&apos; names. Map one to familyName, givenName or fullName, like familyName=COLUMN.</source>
        <translation>Ninguna columna contiene los nombres de los pacientes. Asigne una a familyName, givenName o fullName, como familyName=COLUMNA.</translation>
    </message>
    <message>
        <source>No column holds the patients&apos; birth dates. Map one to birthDate, like birthDate=COLUMN.</source>
        <translation>Ninguna columna contiene las fechas de nacimiento de los pacientes. Asigne una a birthDate, como birthDate=COLUMNA.</translation>
    </message>
    <message>
        <source>%1: the field is longer than %2 characters.</source>
        <translation>%1: el campo tiene más de %2 caracteres.</translation>
    </message>
    <message>
        <source>%1: the field holds characters that are no text. Export the file as UTF-8.</source>
        <translation>%1: el campo contiene caracteres que no son texto. Exporte el archivo como UTF-8.</translation>
    </message>
    <message>
        <source>The name is missing: neither a family name nor a given name stands in this row.</source>
        <translation>Falta el nombre: en esta fila no hay apellido ni nombre.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: the date lies in the future.</source>
        <translation>%1: la fecha está en el futuro.</translation>
    </message>
    <message>
        <source>%1: the date lies more than %2 years back.</source>
        <translation>%1: la fecha es de hace más de %2 años.</translation>
    </message>
    <message>
        <source>The birth date is missing.</source>
        <translation>Falta la fecha de nacimiento.</translation>
    </message>
    <message>
        <source>The date of death lies before the birth date.</source>
        <translation>La fecha de fallecimiento es anterior a la fecha de nacimiento.</translation>
    </message>
    <message>
        <source>%1: the field holds no valid e-mail address. Correct it in the file, or leave it empty.</source>
        <translation>%1: el campo no contiene un correo electrónico válido. Corríjalo en el archivo o déjelo vacío.</translation>
    </message>
</context>
<context>
    <name>PatientStore</name>
    <message>
        <source>There is no chart %1 in this clinic. Search for the patient by name or chart number.</source>
        <translation>No hay ningún expediente %1 en esta clínica. Busque al paciente por nombre o número de expediente.</translation>
    </message>
    <message>
        <source>Chart number %1 belongs to another patient. Enter another number, or leave the field empty to get the next free one.</source>
        <translation>El número de expediente %1 pertenece a otro paciente. Ingrese otro número o deje el campo vacío para usar el siguiente número libre.</translation>
    </message>
    <message>
        <source>The person that &quot;%1&quot; knows as %2 already has a chart here. Open that chart instead of adding a second one.</source>
        <translation>La persona que &quot;%1&quot; conoce como %2 ya tiene un expediente aquí. Abra ese expediente en lugar de añadir otro.</translation>
    </message>
    <message>
        <source>This chart has no entry %1 in use. It may have been removed meanwhile: open the chart again.</source>
        <translation>Este expediente no tiene ninguna entrada %1 en uso. Puede que se haya quitado mientras tanto: abra el expediente de nuevo.</translation>
    </message>
    <message>
        <source>The entry was changed after it was checked.</source>
        <translation>La entrada se cambió después de comprobarla.</translation>
    </message>
</context>
<context>
    <name>PhoneNumber</name>
    <message>
        <source>The telephone number has seven digits: the area code is missing. Write it with the area code, like (555) 010-0142.</source>
        <translation>El número de teléfono tiene siete dígitos: falta el código de área. Escríbalo con el código de área, como (555) 010-0142.</translation>
    </message>
    <message>
        <source>A telephone number has ten digits, like (555) 010-0142, but here the count is %1. A number abroad begins with + and the country code.</source>
        <translation>Un número de teléfono tiene diez dígitos, como (555) 010-0142, pero aquí hay %1. Un número del extranjero empieza con + y el código de país.</translation>
    </message>
    <message>
        <source>The area code begins with 0 or 1, which no area code does. Check the number; a number abroad begins with + and the country code.</source>
        <translation>El código de área empieza con 0 o 1, y ninguno empieza así. Revise el número; un número del extranjero empieza con + y el código de país.</translation>
    </message>
    <message>
        <source>After +1 ten digits were expected, like +1 555 010 0142.</source>
        <translation>Después de +1 se esperaban diez dígitos, como +1 555 010 0142.</translation>
    </message>
    <message>
        <source>No country code begins with 0. After the + comes the country code, as in +52 55 1234 5678.</source>
        <translation>Ningún código de país empieza con 0. Después del + va el código de país, como en +52 55 1234 5678.</translation>
    </message>
    <message>
        <source>A number with a country code has 7 to 15 digits. Check that none is missing and none too many.</source>
        <translation>Un número con código de país tiene de 7 a 15 dígitos. Revise que no falte ni sobre ninguno.</translation>
    </message>
    <message>
        <source>A spreadsheet has turned the telephone number into a rounded one (like 5.55E+09), so its last digits are lost. Format that column as text and export it again.</source>
        <translation>Una hoja de cálculo convirtió el número de teléfono en un número redondeado (como 5.55E+09), así que se perdieron sus últimos dígitos. Dé formato de texto a esa columna y expórtela de nuevo.</translation>
    </message>
    <message>
        <source>There are letters in the telephone number. Write it in digits, like (555) 010-0142.</source>
        <translation>Hay letras en el número de teléfono. Escríbalo con números, como (555) 010-0142.</translation>
    </message>
    <message>
        <source>This is too long for a telephone number. Write one number, like (555) 010-0142.</source>
        <translation>Esto es demasiado largo para un número de teléfono. Escriba un solo número, como (555) 010-0142.</translation>
    </message>
    <message>
        <source>The telephone number is empty.</source>
        <translation>El número de teléfono está vacío.</translation>
    </message>
    <message>
        <source>There is a character in the telephone number that does not belong there: %1. Write one number, like (555) 010-0142.</source>
        <translation>Hay un carácter en el número de teléfono que no corresponde: %1. Escriba un solo número, como (555) 010-0142.</translation>
    </message>
    <message>
        <source>There are no digits in the telephone number.</source>
        <translation>No hay dígitos en el número de teléfono.</translation>
    </message>
    <message>
        <source>There is a + in the middle of the telephone number. Write one number only, like (555) 010-0142.</source>
        <translation>Hay un + en medio del número de teléfono. Escriba un solo número, como (555) 010-0142.</translation>
    </message>
</context>
<context>
    <name>PrintForms</name>
    <message>
        <source>“%1” has no text in %2. It comes in: %3.</source>
        <translation>“%1” no tiene texto en %2. Está disponible en: %3.</translation>
    </message>
    <message>
        <source>“%1” is not laid out for %2 paper. It comes on: %3.</source>
        <translation>“%1” no está diseñado para papel %2. Está disponible en: %3.</translation>
    </message>
</context>
<context>
    <name>Prompt</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>RecoveryKey</name>
    <message>
        <source>This is not a recovery key as it was printed: nine groups of four letters and digits. Compare it with the paper, group by group.</source>
        <translation>Esta no es una clave de recuperación tal como se imprimió: nueve grupos de cuatro letras y números. Compárela con el papel, grupo por grupo.</translation>
    </message>
</context>
<context>
    <name>RecoveryKeySheet</name>
    <message>
        <source>Recovery key</source>
        <translation>Clave de recuperación</translation>
    </message>
    <message>
        <source>Printed on %1</source>
        <translation>Impresa el %1</translation>
    </message>
    <message>
        <source>This key opens every chart of the clinic. Keep this sheet locked away, apart from the computer. Whoever holds both can read everything.</source>
        <translation>Esta clave abre todos los expedientes de la clínica. Guarde esta hoja bajo llave, lejos de la computadora. Quien tenga ambas puede leerlo todo.</translation>
    </message>
    <message>
        <source>To use it: start Countersign, choose “Use the recovery key”, type the key and the reason. The reason is written into the log.</source>
        <translation>Para usarla: abra Countersign, elija “Usar la clave de recuperación” y escriba la clave y el motivo. El motivo queda anotado en el registro.</translation>
    </message>
    <message>
        <source>Print the recovery key</source>
        <translation>Imprimir la clave de recuperación</translation>
    </message>
</context>
<context>
    <name>RegisterPatient</name>
    <message>
        <source>Enter the patient&apos;s legal name: family name, given name or both.</source>
        <translation>Ingrese el nombre legal del paciente: apellido, nombre o ambos.</translation>
    </message>
    <message>
        <source>Enter the birth date, for example 2/3/1980 or 1980-02-03.</source>
        <translation>Ingrese la fecha de nacimiento, por ejemplo 2/3/1980 o 1980-02-03.</translation>
    </message>
    <message>
        <source>The birth date lies in the future. Check the year.</source>
        <translation>La fecha de nacimiento está en el futuro. Revise el año.</translation>
    </message>
    <message>
        <source>The birth date lies before 1880. Check the year.</source>
        <translation>La fecha de nacimiento es anterior a 1880. Revise el año.</translation>
    </message>
    <message>
        <source>The chart says that the patient declined to give an e-mail address, but it holds one. Remove the address or take back the “declined”.</source>
        <translation>El expediente dice que el paciente rechazó dar un correo electrónico, pero contiene uno. Quite la dirección o retire la marca de “rechazado”.</translation>
    </message>
    <message>
        <source>This address or number is on the chart twice. Remove one of the two.</source>
        <translation>Esta dirección o este número está dos veces en el expediente. Quite uno de los dos.</translation>
    </message>
    <message>
        <source>Enter the representative&apos;s name, or remove the line.</source>
        <translation>Ingrese el nombre del representante o quite la línea.</translation>
    </message>
    <message>
        <source>Enter how the representative is related to the patient, for example “mother”.</source>
        <translation>Ingrese el parentesco del representante con el paciente, por ejemplo “madre”.</translation>
    </message>
    <message>
        <source>Chart number %1 belongs to another patient. Leave the field empty to get the next free one.</source>
        <translation>El número de expediente %1 pertenece a otro paciente. Deje el campo vacío para usar el siguiente número libre.</translation>
    </message>
    <message>
        <source>“%1…” is longer than %2 characters. Shorten it.</source>
        <translation>“%1…” tiene más de %2 caracteres. Acórtelo.</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Front desk</source>
        <translation>Recepción</translation>
    </message>
    <message>
        <source>Privacy officer</source>
        <translation>Responsable de privacidad</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>Auditor</translation>
    </message>
</context>
<context>
    <name>RowReader</name>
    <message>
        <source>An entry of the chart holds a word that this version of the program does not know. Install the newest version; if the message stays, restore a backup.</source>
        <translation>Una entrada del expediente contiene una palabra que esta versión del programa no conoce. Instale la versión más reciente; si el mensaje sigue apareciendo, restaure una copia de seguridad.</translation>
    </message>
</context>
<context>
    <name>ScreensWriter</name>
    <message>
        <source>%1 pictures were written to %2.</source>
        <translation>Se escribieron %1 imágenes en %2.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Choose one that may be written to.</source>
        <translation>No se puede crear la carpeta %1. Elija una en la que se pueda escribir.</translation>
    </message>
    <message>
        <source>The demo clinic could not be made, so there is nothing to take pictures of.</source>
        <translation>No se pudo crear la clínica de demostración, así que no hay nada que capturar en imágenes.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Is the disk full, or the folder read-only?</source>
        <translation>No se puede escribir %1. ¿Está lleno el disco o es la carpeta de solo lectura?</translation>
    </message>
</context>
<context>
    <name>SendGate</name>
    <message>
        <source>May be sent</source>
        <translation>Se puede enviar</translation>
    </message>
    <message>
        <source>May be sent encrypted only</source>
        <translation>Solo se puede enviar cifrado</translation>
    </message>
    <message>
        <source>Needs a person&apos;s decision</source>
        <translation>Debe decidirlo una persona</translation>
    </message>
    <message>
        <source>May not be sent</source>
        <translation>No se puede enviar</translation>
    </message>
    <message>
        <source>Office policy</source>
        <translation>Política del consultorio</translation>
    </message>
    <message>
        <source>The patient declined to give an e-mail address.</source>
        <translation>El paciente rechazó dar un correo electrónico.</translation>
    </message>
    <message>
        <source>The chart holds no address or number for this channel: %1.</source>
        <translation>El expediente no contiene ninguna dirección ni número para este medio: %1.</translation>
    </message>
    <message>
        <source>The address or number on the chart is not a valid one for this channel: %1.</source>
        <translation>La dirección o el número del expediente no es válido para este medio: %1.</translation>
    </message>
    <message>
        <source>The chart holds an address or number for this channel: %1.</source>
        <translation>El expediente contiene una dirección o un número para este medio: %1.</translation>
    </message>
    <message>
        <source>Mail to this address came back as undeliverable. Check the address with the patient first.</source>
        <translation>El correo a esta dirección fue devuelto porque no se pudo entregar. Revise primero la dirección con el paciente.</translation>
    </message>
    <message>
        <source>Mail to this address was reported as unwanted. Talk to the patient first.</source>
        <translation>El correo a esta dirección fue denunciado como no deseado. Hable primero con el paciente.</translation>
    </message>
    <message>
        <source>The e-mail address is verified: it reached the patient.</source>
        <translation>El correo electrónico está verificado: llegó al paciente.</translation>
    </message>
    <message>
        <source>The e-mail address is not verified. What is known of it: %1. Send the verification message first.</source>
        <translation>El correo electrónico no está verificado. Lo que se sabe de él: %1. Envíe primero el mensaje de verificación.</translation>
    </message>
    <message>
        <source>The e-mail address is not verified, which this office&apos;s policy permits.</source>
        <translation>El correo electrónico no está verificado, y la política de este consultorio lo permite.</translation>
    </message>
    <message>
        <source>The patient consented. Channel: %1; purpose: %2.</source>
        <translation>El paciente dio su consentimiento. Medio: %1; propósito: %2.</translation>
    </message>
    <message>
        <source>The patient&apos;s consent names another address or number, so it does not count for this one. Channel: %1. Ask the patient again.</source>
        <translation>El consentimiento del paciente indica otra dirección u otro número, así que no vale para este. Medio: %1. Pregunte de nuevo al paciente.</translation>
    </message>
    <message>
        <source>The patient declined. Channel: %1; purpose: %2.</source>
        <translation>El paciente lo rechazó. Medio: %1; propósito: %2.</translation>
    </message>
    <message>
        <source>The patient revoked the consent. Channel: %1; purpose: %2.</source>
        <translation>El paciente revocó el consentimiento. Medio: %1; propósito: %2.</translation>
    </message>
    <message>
        <source>The patient&apos;s consent has expired. Channel: %1; purpose: %2. Ask the patient again.</source>
        <translation>El consentimiento del paciente venció. Medio: %1; propósito: %2. Pregunte de nuevo al paciente.</translation>
    </message>
    <message>
        <source>The patient has not been asked, and unknown is not consent. Channel: %1; purpose: %2. Take the communication preferences form.</source>
        <translation>No se ha preguntado al paciente, y no saberlo no es consentimiento. Medio: %1; propósito: %2. Llene el formulario de preferencias de comunicación.</translation>
    </message>
    <message>
        <source>The patient limited what may be said on this channel: %1.</source>
        <translation>El paciente limitó lo que se puede decir por este medio: %1.</translation>
    </message>
    <message>
        <source>The message is encrypted, so that only the patient can open it.</source>
        <translation>El mensaje está cifrado, de modo que solo el paciente puede abrirlo.</translation>
    </message>
    <message>
        <source>The message holds highly sensitive information and is not encrypted.</source>
        <translation>El mensaje contiene información muy delicada y no está cifrado.</translation>
    </message>
    <message>
        <source>The patient wrote first, so a limited answer without encryption is acceptable.</source>
        <translation>El paciente escribió primero, así que se acepta una respuesta limitada sin cifrado.</translation>
    </message>
    <message>
        <source>The patient was warned in writing and still prefers messages without encryption, which this office&apos;s policy permits.</source>
        <translation>Se advirtió al paciente por escrito y aun así prefiere mensajes sin cifrado, y la política de este consultorio lo permite.</translation>
    </message>
    <message>
        <source>The message holds no health information, and this office&apos;s policy permits it without encryption.</source>
        <translation>El mensaje no contiene información de salud, y la política de este consultorio permite enviarlo sin cifrado.</translation>
    </message>
    <message>
        <source>The office writes first, and the message is not encrypted.</source>
        <translation>El consultorio escribe primero y el mensaje no está cifrado.</translation>
    </message>
    <message>
        <source>Only e-mail addresses are verified by a message. Check a number by calling it.</source>
        <translation>Solo los correos electrónicos se verifican con un mensaje. Compruebe un número llamando.</translation>
    </message>
    <message>
        <source>The patient declined e-mail or revoked the consent to it, so not even a verification message is sent.</source>
        <translation>El paciente rechazó el correo electrónico o revocó su consentimiento, así que no se envía ni siquiera un mensaje de verificación.</translation>
    </message>
    <message>
        <source>The patient has not declined e-mail.</source>
        <translation>El paciente no ha rechazado el correo electrónico.</translation>
    </message>
    <message>
        <source>The verification message holds no health information.</source>
        <translation>El mensaje de verificación no contiene información de salud.</translation>
    </message>
    <message>
        <source>A verification message must not hold health information.</source>
        <translation>Un mensaje de verificación no debe contener información de salud.</translation>
    </message>
    <message>
        <source>The patient wrote first.</source>
        <translation>El paciente escribió primero.</translation>
    </message>
    <message>
        <source>The patient declined this channel or revoked the consent to it: %1. Answer in another way.</source>
        <translation>El paciente rechazó este medio o revocó su consentimiento: %1. Responda de otra manera.</translation>
    </message>
    <message>
        <source>The patient has not said otherwise. Channel: %1.</source>
        <translation>El paciente no ha indicado lo contrario. Medio: %1.</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>%1 is signed in as an auditor and may read everything but change nothing. Sign in as a member of the front desk or as the privacy officer to do this.</source>
        <translation>%1 inició sesión como auditor y puede leerlo todo, pero no cambiar nada. Para hacer esto, inicie sesión como parte de la recepción o como responsable de privacidad.</translation>
    </message>
    <message>
        <source>The practice has no name yet. Its name is printed on every form and notice, so please enter it.</source>
        <translation>El consultorio todavía no tiene nombre. Su nombre se imprime en cada formulario y aviso; por favor, ingréselo.</translation>
    </message>
    <message>
        <source>The first person has no user name yet. Please enter the name to sign in with.</source>
        <translation>La primera persona todavía no tiene nombre de usuario. Ingrese el nombre con el que iniciará sesión.</translation>
    </message>
    <message>
        <source>Say why the recovery key is used: the reason is kept in the log.</source>
        <translation>Diga por qué se usa la clave de recuperación: el motivo se guarda en el registro.</translation>
    </message>
</context>
<context>
    <name>SettingsStore</name>
    <message>
        <source>The stored setting &quot;%1&quot; is damaged: it is not what was written. Enter it again in Settings, or restore a backup.</source>
        <translation>El dato guardado &quot;%1&quot; de la configuración está dañado: no es lo que se escribió. Ingréselo de nuevo en Configuración o restaure una copia de seguridad.</translation>
    </message>
    <message>
        <source>logo</source>
        <translation>logotipo</translation>
    </message>
    <message>
        <source>The window can lock after %1 to %2 minutes; %3 is outside that range.</source>
        <translation>La ventana se puede bloquear después de %1 a %2 minutos; %3 está fuera de ese rango.</translation>
    </message>
</context>
<context>
    <name>SmtpSender</name>
    <message>
        <source>The certificate of the mail server “%1” has expired, so nothing was sent. Check this computer&apos;s date and time; if they are right, ask whoever runs the mail server to renew the certificate.</source>
        <translation>El certificado del servidor de correo “%1” venció, así que no se envió nada. Revise la fecha y la hora de esta computadora; si son correctas, pida a quien administra el servidor de correo que renueve el certificado.</translation>
    </message>
    <message>
        <source>The certificate of the mail server “%1” is not valid yet, so nothing was sent. Check this computer&apos;s date and time.</source>
        <translation>El certificado del servidor de correo “%1” todavía no es válido, así que no se envió nada. Revise la fecha y la hora de esta computadora.</translation>
    </message>
    <message>
        <source>The server that answered for “%1” showed a certificate made out to another host name, so nothing was sent. Check the mail server&apos;s name in the mail account; if it is right, ask whoever runs the server.</source>
        <translation>El servidor que respondió por “%1” mostró un certificado emitido para otro nombre de servidor, así que no se envió nada. Revise el nombre del servidor de correo en la cuenta de correo; si es correcto, pregunte a quien administra el servidor.</translation>
    </message>
    <message>
        <source>The certificate of the mail server “%1” comes from an authority that this computer does not trust, so nothing was sent. If this is your office&apos;s own server, give its authority&apos;s certificate in the mail account (“caFile”); otherwise ask whoever runs the network or the server.</source>
        <translation>El certificado del servidor de correo “%1” viene de una autoridad en la que esta computadora no confía, así que no se envió nada. Si es el propio servidor de su consultorio, indique el certificado de su autoridad en la cuenta de correo (“caFile”); si no, pregunte a quien administra la red o el servidor.</translation>
    </message>
    <message>
        <source>No encrypted connection to the mail server “%1”, port %2, could be made, so nothing was sent. Port 465 goes with the security “tls”, port 587 with “starttls”: check both in the mail account.</source>
        <translation>No se pudo establecer una conexión cifrada con el servidor de correo “%1”, puerto %2, así que no se envió nada. El puerto 465 va con la seguridad “tls” y el puerto 587 con “starttls”: revise ambos en la cuenta de correo.</translation>
    </message>
    <message>
        <source>The mail server “%1”, port %2, agreed to encryption (TLS 1.2 or newer) but then failed at it, so nothing was sent. Ask whoever runs the mail server.</source>
        <translation>El servidor de correo “%1”, puerto %2, aceptó el cifrado (TLS 1.2 o más reciente), pero luego falló, así que no se envió nada. Pregunte a quien administra el servidor de correo.</translation>
    </message>
    <message>
        <source>The mail server “%1” did not accept the user name or password of the mail account. Check both; many providers want an “app password” made for programs.</source>
        <translation>El servidor de correo “%1” no aceptó el nombre de usuario o la contraseña de la cuenta de correo. Revise ambos; muchos proveedores exigen una “contraseña de aplicación” hecha para programas.</translation>
    </message>
    <message>
        <source>Signing in to the mail server “%1” did not work. Check the user name and password of the mail account, or try again later.</source>
        <translation>No se pudo iniciar sesión en el servidor de correo “%1”. Revise el nombre de usuario y la contraseña de la cuenta de correo o inténtelo de nuevo más tarde.</translation>
    </message>
    <message>
        <source>The mail server “%1” turned us away: “%2”. Nothing was sent. Ask whoever runs the mail server, or try again later.</source>
        <translation>El servidor de correo “%1” nos rechazó: “%2”. No se envió nada. Pregunte a quien administra el servidor de correo o inténtelo de nuevo más tarde.</translation>
    </message>
    <message>
        <source>The connection to the mail server “%1” broke before the message was handed over. Nothing was sent; try again.</source>
        <translation>La conexión con el servidor de correo “%1” se cortó antes de entregar el mensaje. No se envió nada; inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The mail server “%1” was not found. Check its name in the mail account, and that this computer is connected to the internet.</source>
        <translation>No se encontró el servidor de correo “%1”. Revise su nombre en la cuenta de correo y que esta computadora esté conectada a internet.</translation>
    </message>
    <message>
        <source>The mail server “%1” does not accept connections on port %2. Check the port in the mail account; a firewall may also be in the way.</source>
        <translation>El servidor de correo “%1” no acepta conexiones en el puerto %2. Revise el puerto en la cuenta de correo; también puede estar bloqueándolo un cortafuegos.</translation>
    </message>
    <message>
        <source>The mail server “%1”, port %2, did not answer within %3 seconds, so nothing was sent. Check the port and the security in the mail account, or try again later.</source>
        <translation>El servidor de correo “%1”, puerto %2, no respondió en %3 segundos, así que no se envió nada. Revise el puerto y la seguridad en la cuenta de correo o inténtelo de nuevo más tarde.</translation>
    </message>
    <message>
        <source>The mail server “%1”, port %2, offers no encryption (STARTTLS), so nothing was sent. Mail is never sent without it: check the port and the security in the mail account, or ask whoever runs the server.</source>
        <translation>El servidor de correo “%1”, puerto %2, no ofrece cifrado (STARTTLS), así que no se envió nada. El correo nunca se envía sin cifrado: revise el puerto y la seguridad en la cuenta de correo o pregunte a quien administra el servidor.</translation>
    </message>
    <message>
        <source>The extra authority certificate of the mail account cannot be read. Give a PEM file in “caFile”.</source>
        <translation>No se puede leer el certificado adicional de autoridad de la cuenta de correo. Indique un archivo PEM en “caFile”.</translation>
    </message>
    <message>
        <source>The mail account names no mail server. Set up the mail account first.</source>
        <translation>La cuenta de correo no indica ningún servidor de correo. Configure primero la cuenta de correo.</translation>
    </message>
    <message>
        <source>The sender&apos;s or the recipient&apos;s e-mail address is empty or holds characters that no address may hold.</source>
        <translation>La dirección de correo electrónico del remitente o del destinatario está vacía o contiene caracteres que ninguna dirección puede tener.</translation>
    </message>
    <message>
        <source>The message cannot be sent: it is empty, or its lines do not all end as mail wants it (CR LF).</source>
        <translation>No se puede enviar el mensaje: está vacío o no todas sus líneas terminan como lo exige el correo (CR LF).</translation>
    </message>
    <message>
        <source>The mail server “%1” was reached over an encrypted connection but offers no sign-in on port %2. Check the port in the mail account; most providers use 587 or 465.</source>
        <translation>Se llegó al servidor de correo “%1” por una conexión cifrada, pero no ofrece inicio de sesión en el puerto %2. Revise el puerto en la cuenta de correo; la mayoría de los proveedores usan 587 o 465.</translation>
    </message>
</context>
<context>
    <name>TakeConsent</name>
    <message>
        <source>The form cannot be filed yet, because a blank is no answer. %1</source>
        <translation>Todavía no se puede archivar el formulario, porque un espacio en blanco no es una respuesta. %1</translation>
    </message>
    <message>
        <source>“%1” has no text in %2. It comes in: %3.</source>
        <translation>“%1” no tiene texto en %2. Está disponible en: %3.</translation>
    </message>
    <message>
        <source>The scan is an e-mail message. Attach the scanned page itself as PDF, PNG or JPEG.</source>
        <translation>El escaneo es un mensaje de correo. Adjunte la página escaneada misma como PDF, PNG o JPEG.</translation>
    </message>
    <message>
        <source>There is no consent in force for “%1”, so there is nothing to withdraw.</source>
        <translation>No hay consentimiento vigente para “%1”, así que no hay nada que revocar.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message>
        <source>Patient portal</source>
        <translation>Portal del paciente</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Text message</source>
        <translation>Mensaje de texto</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation>Buzón de voz</translation>
    </message>
    <message>
        <source>Postal mail</source>
        <translation>Correo postal</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>Citas</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>Facturación</translation>
    </message>
    <message>
        <source>Test results and clinical matters</source>
        <translation>Resultados de pruebas y asuntos clínicos</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Formularios</translation>
    </message>
    <message>
        <source>General messages</source>
        <translation>Mensajes generales</translation>
    </message>
    <message>
        <source>Checking the address</source>
        <translation>Verificación de la dirección</translation>
    </message>
    <message>
        <source>Name and number to call back only</source>
        <translation>Solo nombre y número para devolver la llamada</translation>
    </message>
    <message>
        <source>Brief message</source>
        <translation>Mensaje breve</translation>
    </message>
    <message>
        <source>Detailed message</source>
        <translation>Mensaje detallado</translation>
    </message>
    <message>
        <source>Consented</source>
        <translation>Aceptado</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Revocado</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Vencido</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>Aún sin preguntar</translation>
    </message>
    <message>
        <source>On screen</source>
        <translation>En pantalla</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>En papel</translation>
    </message>
    <message>
        <source>By telephone</source>
        <translation>Por teléfono</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>En persona</translation>
    </message>
    <message>
        <source>By message</source>
        <translation>Por mensaje</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Sin comprobar</translation>
    </message>
    <message>
        <source>Well formed, not verified</source>
        <translation>Bien escrito, no verificado</translation>
    </message>
    <message>
        <source>Domain takes mail, not verified</source>
        <translation>El dominio recibe correo, no verificado</translation>
    </message>
    <message>
        <source>Verification sent</source>
        <translation>Verificación enviada</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verificado</translation>
    </message>
    <message>
        <source>Automatic reply only, not verified</source>
        <translation>Solo respuesta automática, no verificado</translation>
    </message>
    <message>
        <source>Returned for now</source>
        <translation>Devuelto por ahora</translation>
    </message>
    <message>
        <source>Returned as undeliverable</source>
        <translation>Devuelto: no se puede entregar</translation>
    </message>
    <message>
        <source>Reported as unwanted mail</source>
        <translation>Denunciado como correo no deseado</translation>
    </message>
    <message>
        <source>Verification expired</source>
        <translation>Verificación vencida</translation>
    </message>
    <message>
        <source>Address changed since it was verified</source>
        <translation>La dirección cambió desde que se verificó</translation>
    </message>
</context>
<context>
    <name>TextEncoding</name>
    <message>
        <source>This file is a spreadsheet or an archive, not CSV text. Open it in the spreadsheet program and save it as CSV (UTF-8).</source>
        <translation>Este archivo es una hoja de cálculo o un archivo comprimido, no texto CSV. Ábralo en el programa de hojas de cálculo y guárdelo como CSV (UTF-8).</translation>
    </message>
    <message>
        <source>This file is an old spreadsheet or document, not CSV text. Open it in the spreadsheet program and save it as CSV (UTF-8).</source>
        <translation>Este archivo es una hoja de cálculo o un documento de formato antiguo, no texto CSV. Ábralo en el programa de hojas de cálculo y guárdelo como CSV (UTF-8).</translation>
    </message>
    <message>
        <source>This file is a PDF, not CSV text. Export the list as CSV (UTF-8) instead.</source>
        <translation>Este archivo es un PDF, no texto CSV. Exporte la lista como CSV (UTF-8).</translation>
    </message>
    <message>
        <source>This file holds NUL characters, so it is no text. Export the list as CSV (UTF-8) instead.</source>
        <translation>Este archivo contiene caracteres NUL, así que no es texto. Exporte la lista como CSV (UTF-8).</translation>
    </message>
    <message>
        <source>This file is empty. A CSV file with column names in its first line was expected.</source>
        <translation>Este archivo está vacío. Se esperaba un archivo CSV con los nombres de las columnas en la primera línea.</translation>
    </message>
    <message>
        <source>This file begins like UTF-16 text but is damaged. Export it again as CSV (UTF-8).</source>
        <translation>Este archivo empieza como texto UTF-16, pero está dañado. Expórtelo de nuevo como CSV (UTF-8).</translation>
    </message>
    <message>
        <source>This file is larger than 1 GB. Split it and import the parts one after the other.</source>
        <translation>Este archivo ocupa más de 1 GB. Divídalo e importe las partes una tras otra.</translation>
    </message>
    <message>
        <source>This file is written in UTF-32, which no exporting program should do. Export it again as CSV (UTF-8).</source>
        <translation>Este archivo está escrito en UTF-32, algo que ningún programa de exportación debería hacer. Expórtelo de nuevo como CSV (UTF-8).</translation>
    </message>
    <message>
        <source>This file holds NUL bytes, so it is no text. Export the list as CSV (UTF-8) instead.</source>
        <translation>Este archivo contiene bytes NUL, así que no es texto. Exporte la lista como CSV (UTF-8).</translation>
    </message>
</context>
<context>
    <name>UserCommands</name>
    <message>
        <source>The new person&apos;s passphrase: </source>
        <translation>Frase de contraseña de la nueva persona: </translation>
    </message>
    <message>
        <source>%1 may sign in now.</source>
        <translation>%1 ya puede iniciar sesión.</translation>
    </message>
    <message>
        <source>New passphrase: </source>
        <translation>Nueva frase de contraseña: </translation>
    </message>
    <message>
        <source>The passphrase is changed.</source>
        <translation>Se cambió la frase de contraseña.</translation>
    </message>
</context>
<context>
    <name>Vault</name>
    <message>
        <source>The name or the passphrase is not right. Check both and try again.</source>
        <translation>El nombre o la frase de contraseña no es correcto. Revise ambos e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The files clinic.db and clinic.keys in “%1” do not belong together: one of them comes from another clinic or was replaced. Put back the two that were saved together.</source>
        <translation>Los archivos clinic.db y clinic.keys en “%1” no corresponden entre sí: uno de ellos viene de otra clínica o fue reemplazado. Vuelva a poner los dos que se guardaron juntos.</translation>
    </message>
    <message>
        <source>What clinic.keys remembers of the log was changed outside this program. Put the newest copy of clinic.keys back from a backup.</source>
        <translation>Lo que clinic.keys recuerda del registro se cambió fuera de este programa. Vuelva a poner la copia más reciente de clinic.keys desde una copia de seguridad.</translation>
    </message>
    <message>
        <source>The database does not hold entry %1 of the log as clinic.keys remembers it: an older or another copy of clinic.db was put back. Put back the newest one.</source>
        <translation>La base de datos no contiene la entrada %1 del registro como la recuerda clinic.keys: se puso una copia anterior u otra copia de clinic.db. Vuelva a poner la más reciente.</translation>
    </message>
    <message>
        <source>The database “%1” is damaged: it does not open with its own key. Restore the newest backup.</source>
        <translation>La base de datos “%1” está dañada: no se abre con su propia clave. Restaure la copia de seguridad más reciente.</translation>
    </message>
    <message>
        <source>This recovery key does not open this clinic: it was printed for another one.</source>
        <translation>Esta clave de recuperación no abre esta clínica: se imprimió para otra.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Clave de recuperación</translation>
    </message>
    <message>
        <source>Only a privacy officer may add people. Ask one to do it.</source>
        <translation>Solo un responsable de privacidad puede añadir personas. Pídale a uno que lo haga.</translation>
    </message>
    <message>
        <source>Somebody already signs in as “%1”. Choose another name.</source>
        <translation>Alguien ya inicia sesión como “%1”. Elija otro nombre.</translation>
    </message>
    <message>
        <source>A clinic holds at most %1 people.</source>
        <translation>Una clínica admite como máximo %1 personas.</translation>
    </message>
    <message>
        <source>Only a privacy officer may change another person&apos;s passphrase.</source>
        <translation>Solo un responsable de privacidad puede cambiar la frase de contraseña de otra persona.</translation>
    </message>
    <message>
        <source>“%1” cannot be a sign-in name. Choose one of letters and digits, of at most %2 characters.</source>
        <translation>“%1” no puede ser un nombre para iniciar sesión. Elija uno de letras y números, de %2 caracteres como máximo.</translation>
    </message>
    <message>
        <source>The displayed name cannot be used. Choose one of letters, of at most %1 characters.</source>
        <translation>El nombre que se muestra no se puede usar. Elija uno de letras, de %1 caracteres como máximo.</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made. Check who may write there.</source>
        <translation>No se puede crear la carpeta “%1”. Revise quién puede escribir allí.</translation>
    </message>
</context>
<context>
    <name>VaultFolder</name>
    <message>
        <source>This clinic is already open: user “%1” on the computer “%2” works with it. Close it there first.</source>
        <translation>Esta clínica ya está abierta: el usuario “%1” trabaja con ella en la computadora “%2”. Ciérrela allí primero.</translation>
    </message>
    <message>
        <source>This clinic is already open on the computer “%1”. Close it there first.</source>
        <translation>Esta clínica ya está abierta en la computadora “%1”. Ciérrela allí primero.</translation>
    </message>
    <message>
        <source>This clinic is already open in another program. Close it there first.</source>
        <translation>Esta clínica ya está abierta en otro programa. Ciérrela allí primero.</translation>
    </message>
    <message>
        <source>Creating the clinic in “%1” was interrupted, so there is none yet. Create it again.</source>
        <translation>La creación de la clínica en “%1” se interrumpió, así que todavía no existe. Créela de nuevo.</translation>
    </message>
    <message>
        <source>The key file “%1” is missing: without it the clinic&apos;s data cannot be read by anybody. Put it back from a backup.</source>
        <translation>Falta el archivo de claves “%1”: sin él nadie puede leer los datos de la clínica. Vuelva a ponerlo desde una copia de seguridad.</translation>
    </message>
    <message>
        <source>The database “%1” is missing. Restore the newest backup.</source>
        <translation>Falta la base de datos “%1”. Restaure la copia de seguridad más reciente.</translation>
    </message>
    <message>
        <source>There is no clinic in “%1”. Choose the folder that holds clinic.db and clinic.keys.</source>
        <translation>No hay ninguna clínica en “%1”. Elija la carpeta que contiene clinic.db y clinic.keys.</translation>
    </message>
    <message>
        <source>“%1” is a file, not a folder. Choose a new or empty folder.</source>
        <translation>“%1” es un archivo, no una carpeta. Elija una carpeta nueva o vacía.</translation>
    </message>
    <message>
        <source>There is already a clinic in “%1”. Sign in to it, or choose another folder.</source>
        <translation>Ya hay una clínica en “%1”. Inicie sesión en ella o elija otra carpeta.</translation>
    </message>
    <message>
        <source>The folder “%1” is not empty (it holds “%2”). Choose a new or empty folder for the clinic.</source>
        <translation>La carpeta “%1” no está vacía (contiene “%2”). Elija una carpeta nueva o vacía para la clínica.</translation>
    </message>
    <message>
        <source>“%1” lies on a network share, where a clinic&apos;s file can be damaged. Choose a folder on this computer&apos;s own disk.</source>
        <translation>“%1” está en una carpeta compartida de la red, donde el archivo de una clínica puede dañarse. Elija una carpeta en el disco de esta computadora.</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be written to. Check who may write in it.</source>
        <translation>No se puede escribir en la carpeta “%1”. Revise quién puede escribir en ella.</translation>
    </message>
    <message>
        <source>The disk that holds the folder “%1” is full: nothing was changed. Free some space, then try again.</source>
        <translation>El disco donde está la carpeta “%1” está lleno: no se cambió nada. Libere espacio e inténtelo otra vez.</translation>
    </message>
</context>
<context>
    <name>VerificationStore</name>
    <message>
        <source>There is no verification %1 in this clinic. Send a new verification message.</source>
        <translation>No hay ninguna verificación %1 en esta clínica. Envíe un nuevo mensaje de verificación.</translation>
    </message>
</context>
<context>
    <name>VerifyAddress</name>
    <message>
        <source>%1 takes no mail: it says so itself (RFC 7505). Ask the patient to spell the address again.</source>
        <translation>%1 no recibe correo: así lo indica el propio dominio (RFC 7505). Pida al paciente que vuelva a deletrear la dirección.</translation>
    </message>
    <message>
        <source>There is no domain %1. Ask the patient to spell the address again.</source>
        <translation>No existe el dominio %1. Pida al paciente que vuelva a deletrear la dirección.</translation>
    </message>
    <message>
        <source>The chart has no such address or number any more. Open the chart again.</source>
        <translation>El expediente ya no tiene esa dirección o ese número. Abra el expediente de nuevo.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The chart does not hold the address %1. Add it to the chart first.</source>
        <translation>El expediente no contiene la dirección %1. Añádala primero al expediente.</translation>
    </message>
    <message>
        <source>The patient declined to give an e-mail address.</source>
        <translation>El paciente rechazó dar un correo electrónico.</translation>
    </message>
    <message>
        <source>The chart holds no e-mail address. Ask the patient for one and add it first.</source>
        <translation>El expediente no contiene ningún correo electrónico. Pida uno al paciente y añádalo primero.</translation>
    </message>
    <message>
        <source>Only an e-mail address can be verified by e-mail; this is a telephone number.</source>
        <translation>Solo una dirección de correo electrónico se puede verificar por correo; este es un número de teléfono.</translation>
    </message>
    <message>
        <source>%1 was already sent 3 verification messages in the last 24 hours. More would look like spam; ask the patient to check the address and the spam folder, or try again tomorrow.</source>
        <translation>Ya se enviaron 3 mensajes de verificación a %1 en las últimas 24 horas. Más mensajes parecerían correo no deseado; pida al paciente que revise la dirección y la carpeta de correo no deseado, o inténtelo de nuevo mañana.</translation>
    </message>
    <message>
        <source>The message must name the practice and its telephone number, so that a person who gets it by mistake can say so. Enter both in the settings first.</source>
        <translation>El mensaje debe indicar el nombre y el teléfono del consultorio, para que quien lo reciba por error pueda avisar. Ingrese ambos primero en la configuración.</translation>
    </message>
    <message>
        <source>There is neither a mail account nor an e-mail address of the practice to write from. Enter one of them in the settings first.</source>
        <translation>No hay cuenta de correo ni dirección de correo del consultorio desde la cual escribir. Ingrese una de las dos primero en la configuración.</translation>
    </message>
    <message>
        <source>Verification message</source>
        <translation>Mensaje de verificación</translation>
    </message>
    <message>
        <source>handed over as a draft</source>
        <translation>entregado como borrador</translation>
    </message>
    <message>
        <source>The chart does not hold this address any more. Open the chart again.</source>
        <translation>El expediente ya no contiene esta dirección. Abra el expediente de nuevo.</translation>
    </message>
    <message numerus="yes">
        <source>This is not the code in the newest message. Ask the patient to read it again; %n tries are left.</source>
        <translation>
            <numerusform>Este no es el código del mensaje más reciente. Pida al paciente que lo lea otra vez; queda %n intento.</numerusform>
            <numerusform>Este no es el código del mensaje más reciente. Pida al paciente que lo lea otra vez; quedan %n intentos.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is not the code in the newest message, and no tries are left. Send a new message.</source>
        <translation>Este no es el código del mensaje más reciente y no quedan intentos. Envíe un mensaje nuevo.</translation>
    </message>
    <message>
        <source>No verification message was sent to %1 yet. Send one first.</source>
        <translation>Todavía no se ha enviado ningún mensaje de verificación a %1. Envíe uno primero.</translation>
    </message>
    <message>
        <source>The address was changed after the message was sent. Send a new message to %1.</source>
        <translation>La dirección cambió después de enviar el mensaje. Envíe un mensaje nuevo a %1.</translation>
    </message>
    <message>
        <source>The code of the newest message to %1 can no longer be used. Send a new message.</source>
        <translation>El código del mensaje más reciente a %1 ya no se puede usar. Envíe un mensaje nuevo.</translation>
    </message>
    <message>
        <source>The code is older than 15 minutes. Send a new message to %1.</source>
        <translation>El código tiene más de 15 minutos. Envíe un mensaje nuevo a %1.</translation>
    </message>
    <message>
        <source>This is not the code in the newest message. Ask the patient to read it again; one try is left.</source>
        <translation>Este no es el código del mensaje más reciente. Pida al paciente que lo lea otra vez; queda un intento.</translation>
    </message>
</context>
<context>
    <name>VerifyDialog</name>
    <message>
        <source>%1 takes mail (%2).</source>
        <translation>%1 recibe correo (%2).</translation>
    </message>
    <message>
        <source>%1 names no mail server, but may take mail itself.</source>
        <translation>%1 no indica ningún servidor de correo, pero quizá reciba correo directamente.</translation>
    </message>
    <message>
        <source>%1 says that it takes no mail.</source>
        <translation>%1 indica que no recibe correo.</translation>
    </message>
    <message>
        <source>There is no such domain as %1.</source>
        <translation>No existe el dominio %1.</translation>
    </message>
    <message>
        <source>%1 could not be asked: there was no answer in time.</source>
        <translation>No se pudo consultar a %1: no hubo respuesta a tiempo.</translation>
    </message>
    <message>
        <source>The address is written as an e-mail address should be.</source>
        <translation>La dirección está escrita como debe estarlo un correo electrónico.</translation>
    </message>
    <message>
        <source>Did you mean %1? Ask the patient before you change it.</source>
        <translation>¿Quiso decir %1? Pregunte al paciente antes de cambiarla.</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>Usar %1</translation>
    </message>
    <message numerus="yes">
        <source>The same address is on %n other chart(s).</source>
        <translation>
            <numerusform>La misma dirección está en %n expediente más.</numerusform>
            <numerusform>La misma dirección está en %n expedientes más.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask whether %1 takes mail</source>
        <translation>Preguntar si %1 recibe correo</translation>
    </message>
    <message>
        <source>In %1. The code is made when the message is sent.</source>
        <translation>En %1. El código se crea al enviar el mensaje.</translation>
    </message>
    <message>
        <source>Text of the message</source>
        <translation>Texto del mensaje</translation>
    </message>
    <message>
        <source>The patient prefers %1, but there is no message in that language: it goes in English.</source>
        <translation>El paciente prefiere %1, pero no hay mensaje en ese idioma: se envía en inglés.</translation>
    </message>
    <message>
        <source>Ask the patient for the address letter by letter and correct it in the chart; then it can be verified here. If it is right as it stands, ask for another address.</source>
        <translation>Pida al paciente que le deletree la dirección y corríjala en el expediente; después podrá verificarla aquí. Si ya está bien escrita, pida otra dirección.</translation>
    </message>
    <message>
        <source>Correct the address</source>
        <translation>Corregir la dirección</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Today %1</source>
        <translation>Hoy %1</translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <translation>Ayer %1</translation>
    </message>
    <message>
        <source>Born %1 · Chart %2</source>
        <translation>Fecha de nacimiento: %1 · Expediente %2</translation>
    </message>
    <message>
        <source>Parent of a minor</source>
        <translation>Padre o madre de un menor</translation>
    </message>
    <message>
        <source>Legal guardian</source>
        <translation>Tutor legal</translation>
    </message>
    <message>
        <source>Health care proxy</source>
        <translation>Apoderado para la atención médica</translation>
    </message>
    <message>
        <source>Power of attorney</source>
        <translation>Poder notarial</translation>
    </message>
    <message>
        <source>Executor of the estate</source>
        <translation>Albacea de la sucesión</translation>
    </message>
    <message>
        <source>Other authority</source>
        <translation>Otra facultad legal</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Casa</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Celular</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a date and a time</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>countersign::AboutDialog</name>
    <message>
        <source>Windows, drawing, printing</source>
        <translation>Ventanas, dibujo e impresión</translation>
    </message>
    <message>
        <source>The encrypted file</source>
        <translation>El archivo cifrado</translation>
    </message>
    <message>
        <source>The database within</source>
        <translation>La base de datos que contiene</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Cifrado</translation>
    </message>
    <message>
        <source>Sending mail</source>
        <translation>Envío de correo</translation>
    </message>
    <message>
        <source>Writing and reading mail</source>
        <translation>Escritura y lectura de correo</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipografía</translation>
    </message>
    <message>
        <source>About Countersign</source>
        <translation>Acerca de Countersign</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Versión %1</translation>
    </message>
    <message>
        <source>The front desk&apos;s safeguards for e-mail and texts: consent forms, notices and verified addresses.</source>
        <translation>La protección de la recepción para correos y mensajes de texto: preferencias de comunicación, avisos y direcciones verificadas.</translation>
    </message>
    <message>
        <source>This program is no legal advice. Let your counsel check the wording you hand to patients.</source>
        <translation>Este programa no es asesoría legal. Pida a su abogado que revise los textos que entrega a los pacientes.</translation>
    </message>
    <message>
        <source>Licensed under the Apache License, version 2.0. It comes without any warranty.</source>
        <translation>Con licencia Apache, versión 2.0. Se ofrece sin ninguna garantía.</translation>
    </message>
    <message>
        <source>Others&apos; work in it, with our thanks</source>
        <translation>El trabajo de otros que incluye, con nuestro agradecimiento</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>Se usa para</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Third parties and their licences</source>
        <translation>Terceros y sus licencias</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>countersign::ChannelAnswerRow</name>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>%1: yes</source>
        <translation>%1: sí</translation>
    </message>
    <message>
        <source>%1: no</source>
        <translation>%1: no</translation>
    </message>
    <message>
        <source>E-mail address as written on the form</source>
        <translation>Correo electrónico tal como está escrito en el formulario</translation>
    </message>
    <message>
        <source>Mailing address as written on the form</source>
        <translation>Dirección postal tal como está escrita en el formulario</translation>
    </message>
    <message>
        <source>Number as written on the form</source>
        <translation>Número tal como está escrito en el formulario</translation>
    </message>
    <message>
        <source>Choose what was ticked</source>
        <translation>Elija lo que se marcó</translation>
    </message>
    <message>
        <source>How much a message may say</source>
        <translation>Cuánto puede decir un mensaje</translation>
    </message>
</context>
<context>
    <name>countersign::ChartPage</name>
    <message>
        <source>New consent form</source>
        <translation>Nuevas preferencias de comunicación</translation>
    </message>
    <message>
        <source>Print form</source>
        <translation>Imprimir formulario</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Deceased.</source>
        <translation>Paciente fallecido.</translation>
    </message>
    <message>
        <source>Write to nobody but the executor of the estate.</source>
        <translation>Escriba únicamente al albacea de la sucesión.</translation>
    </message>
    <message>
        <source>Interpreter needed.</source>
        <translation>Necesita intérprete.</translation>
    </message>
    <message>
        <source>Language: %1.</source>
        <translation>Idioma: %1.</translation>
    </message>
    <message>
        <source>A minor without a representative.</source>
        <translation>Menor de edad sin representante.</translation>
    </message>
    <message>
        <source>Enter who may sign: parent or guardian.</source>
        <translation>Indique quién puede firmar: padre, madre o tutor.</translation>
    </message>
    <message>
        <source>Declined to give an e-mail address.</source>
        <translation>Rechazó dar un correo electrónico.</translation>
    </message>
    <message>
        <source>That is an answer; no need to ask at every visit.</source>
        <translation>Eso ya es una respuesta; no hace falta preguntar en cada visita.</translation>
    </message>
    <message>
        <source>Born %1 (%2)</source>
        <translation>Fecha de nacimiento: %1 (%2)</translation>
    </message>
    <message>
        <source>Chart %1</source>
        <translation>Expediente %1</translation>
    </message>
    <message>
        <source>Called %1</source>
        <translation>Nombre preferido: %1</translation>
    </message>
    <message>
        <source>Prefers %1</source>
        <translation>Prefiere %1</translation>
    </message>
    <message>
        <source>Signs in person</source>
        <translation>Firma en persona</translation>
    </message>
    <message>
        <source>Signs: %1 (%2)</source>
        <translation>Firma: %1 (%2)</translation>
    </message>
</context>
<context>
    <name>countersign::ChartTabs</name>
    <message>
        <source>Parts of the chart</source>
        <translation>Partes del expediente</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Nothing has happened yet. The first form, message or document will stand here.</source>
        <translation>Todavía no hay nada. Aquí aparecerá el primer formulario, mensaje o documento.</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>Archivado</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>No documents yet.</source>
        <translation>Todavía no hay documentos.</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Firmado</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formulario</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cómo</translation>
    </message>
    <message>
        <source>No form has been signed yet.</source>
        <translation>Todavía no se ha firmado ningún formulario.</translation>
    </message>
    <message>
        <source>Representative</source>
        <translation>Representante</translation>
    </message>
    <message>
        <source>Relationship</source>
        <translation>Parentesco</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Autoridad</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>No representatives: the patient signs.</source>
        <translation>Sin representantes: firma el paciente.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién es</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>No entries.</source>
        <translation>No hay entradas.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>Documents %1</source>
        <translation>Documentos %1</translation>
    </message>
    <message>
        <source>Forms %1</source>
        <translation>Formularios %1</translation>
    </message>
    <message>
        <source>People %1</source>
        <translation>Personas %1</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
</context>
<context>
    <name>countersign::ConsentStartDialog</name>
    <message>
        <source>Add this representative to the chart</source>
        <translation>Agregar este representante al expediente</translation>
    </message>
    <message>
        <source>New consent form</source>
        <translation>Nuevas preferencias de comunicación</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>Para %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a language in its own words and in ours</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, not yet reviewed</source>
        <translation>%1, aún sin revisar</translation>
    </message>
    <message>
        <source>Language of the form</source>
        <translation>Idioma del formulario</translation>
    </message>
    <message>
        <source>The chart says that the patient prefers %1.</source>
        <translation>El expediente indica que el paciente prefiere %1.</translation>
    </message>
    <message>
        <source>Who signs?</source>
        <translation>¿Quién firma?</translation>
    </message>
    <message>
        <source>The patient, %1</source>
        <translation>El paciente, %1</translation>
    </message>
    <message>
        <source>%1, %2 (%3)</source>
        <comment>a representative: name, relationship (authority)</comment>
        <translation>%1, %2 (%3)</translation>
    </message>
    <message>
        <source>Another representative</source>
        <translation>Otro representante</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Relationship to the patient</source>
        <translation>Relación con el paciente</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Autoridad</translation>
    </message>
    <message>
        <source>How?</source>
        <translation>¿Cómo?</translation>
    </message>
    <message>
        <source>On this screen: the patient fills and signs it now</source>
        <translation>En esta pantalla: el paciente lo llena y lo firma ahora</translation>
    </message>
    <message>
        <source>On paper: print it with the patient’s facts filled in</source>
        <translation>En papel: imprimirlo con los datos del paciente ya escritos</translation>
    </message>
    <message>
        <source>Record a paper form that is already signed, with its scan</source>
        <translation>Registrar un formulario en papel ya firmado, con su escaneo</translation>
    </message>
    <message>
        <source>Interpreter (if there is one)</source>
        <translation>Intérprete (si lo hay)</translation>
    </message>
    <message>
        <source>The chart says that an interpreter is needed.</source>
        <translation>El expediente indica que se necesita un intérprete.</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>Testigo</translation>
    </message>
    <message>
        <source>Hand over the screen</source>
        <translation>Entregar la pantalla</translation>
    </message>
    <message>
        <source>Preview and print</source>
        <translation>Vista previa e impresión</translation>
    </message>
    <message>
        <source>Enter the answers</source>
        <translation>Anotar las respuestas</translation>
    </message>
</context>
<context>
    <name>countersign::ContactRow</name>
    <message>
        <source>E-mail address</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Telephone number</source>
        <translation>Número de teléfono</translation>
    </message>
    <message>
        <source>name@example.org</source>
        <translation>nombre@example.org</translation>
    </message>
    <message>
        <source>(555) 555-0142</source>
        <translation>(555) 555-0142</translation>
    </message>
    <message>
        <source>What it is used for</source>
        <translation>Para qué se usa</translation>
    </message>
    <message>
        <source>Try this one first</source>
        <translation>Probar este primero</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Quitar %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Also on the chart of %1.</source>
        <translation>También en el expediente de %1.</translation>
    </message>
    <message>
        <source>Also on %1 other charts, one of them %2.</source>
        <translation>También en otros %1 expedientes, uno de ellos el de %2.</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>¿Quiso decir %1?</translation>
    </message>
</context>
<context>
    <name>countersign::ContactRows</name>
    <message>
        <source>E-mail addresses, first choice on top</source>
        <translation>Correos electrónicos, el preferido arriba</translation>
    </message>
    <message>
        <source>Telephone numbers, first choice on top</source>
        <translation>Números de teléfono, el preferido arriba</translation>
    </message>
    <message>
        <source>Add an address</source>
        <translation>Agregar una dirección</translation>
    </message>
    <message>
        <source>Add a number</source>
        <translation>Agregar un número</translation>
    </message>
</context>
<context>
    <name>countersign::CreateClinicPage</name>
    <message>
        <source>Your practice</source>
        <translation>Su consultorio</translation>
    </message>
    <message>
        <source>These facts stand on every form, notice and message. You can change them later.</source>
        <translation>Estos datos aparecen en cada formulario, aviso y mensaje. Puede cambiarlos más adelante.</translation>
    </message>
    <message>
        <source>The first user</source>
        <translation>El primer usuario</translation>
    </message>
    <message>
        <source>You will be the privacy officer of this clinic: the one who may add other people.</source>
        <translation>Usted será responsable de privacidad de esta clínica: quien puede agregar a otras personas.</translation>
    </message>
    <message>
        <source>The recovery key</source>
        <translation>La clave de recuperación</translation>
    </message>
    <message>
        <source>It opens the clinic when a passphrase is forgotten. It is shown now and never again: print it, and keep the sheet where you keep the keys of the house.</source>
        <translation>Abre la clínica cuando se olvida una frase de contraseña. Se muestra ahora y nunca más: imprímala y guarde la hoja donde guarda las llaves del consultorio.</translation>
    </message>
    <message>
        <source>Countersign clinic</source>
        <translation>Clínica de Countersign</translation>
    </message>
    <message>
        <source>Folder for the clinic, on this computer</source>
        <translation>Carpeta para la clínica, en esta computadora</translation>
    </message>
    <message>
        <source>Not on a network share: the program refuses one.</source>
        <translation>No en una carpeta compartida de la red: el programa no la acepta.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nombre de usuario</translation>
    </message>
    <message>
        <source>What you type to sign in, for example dana</source>
        <translation>Lo que escribe para iniciar sesión, por ejemplo dana</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>At least %1 characters. Four or five words that do not belong together are good.</source>
        <translation>Al menos %1 caracteres. Sirven bien cuatro o cinco palabras sin relación entre sí.</translation>
    </message>
    <message>
        <source>Passphrase once more</source>
        <translation>Frase de contraseña otra vez</translation>
    </message>
    <message>
        <source>Strength of the passphrase</source>
        <translation>Seguridad de la frase de contraseña</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Elegir …</translation>
    </message>
    <message>
        <source>Your name, as others read it</source>
        <translation>Su nombre, como lo leerán los demás</translation>
    </message>
    <message>
        <source>For example Dana Ortiz</source>
        <translation>Por ejemplo, Dana Ortiz</translation>
    </message>
    <message>
        <source>Folder for the clinic</source>
        <translation>Carpeta para la clínica</translation>
    </message>
    <message>
        <source>Print the recovery key</source>
        <translation>Imprimir la clave de recuperación</translation>
    </message>
    <message>
        <source>I have printed it or written it down</source>
        <translation>Ya la imprimí o la anoté</translation>
    </message>
    <message>
        <source>The office&apos;s mail account</source>
        <translation>La cuenta de correo del consultorio</translation>
    </message>
    <message>
        <source>Verification messages go out through it. You may do this later under Settings; until then messages are handed over as drafts.</source>
        <translation>Los mensajes de verificación se envían por ella. Puede hacerlo más tarde en Configuración; hasta entonces, los mensajes se entregan como borradores.</translation>
    </message>
    <message>
        <source>Creating the clinic …</source>
        <translation>Creando la clínica …</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Paso %1 de %2</translation>
    </message>
    <message>
        <source>Create the clinic</source>
        <translation>Crear la clínica</translation>
    </message>
    <message>
        <source>Open the clinic</source>
        <translation>Abrir la clínica</translation>
    </message>
    <message>
        <source>This passphrase is strong enough.</source>
        <translation>Esta frase de contraseña es lo bastante segura.</translation>
    </message>
    <message>
        <source>Not yet long enough.</source>
        <translation>Todavía es demasiado corta.</translation>
    </message>
    <message>
        <source>Choose the folder in which the clinic will lie.</source>
        <translation>Elija la carpeta donde estará la clínica.</translation>
    </message>
    <message>
        <source>Type the name with which you will sign in.</source>
        <translation>Escriba el nombre con el que iniciará sesión.</translation>
    </message>
    <message>
        <source>This is not the same passphrase. Type it once more.</source>
        <translation>No es la misma frase de contraseña. Escríbala otra vez.</translation>
    </message>
</context>
<context>
    <name>countersign::DocumentViewer</name>
    <message>
        <source>Signed form</source>
        <translation>Formulario firmado</translation>
    </message>
    <message>
        <source>Scanned form</source>
        <translation>Formulario escaneado</translation>
    </message>
    <message>
        <source>Verification message</source>
        <translation>Mensaje de verificación</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>kind of a document, date</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Kept unchanged since %1 · SHA-256 %2</source>
        <translation>Se conserva sin cambios desde %1 · SHA-256 %2</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Guardar una copia…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Asunto</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>%1 Here is its source.</source>
        <translation>%1 Este es su código fuente.</translation>
    </message>
    <message>
        <source>Text of the message</source>
        <translation>Texto del mensaje</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>No se guardó</translation>
    </message>
    <message>
        <source>Save a copy outside the chart</source>
        <translation>Guardar una copia fuera del expediente</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>The document cannot be shown</source>
        <translation>No se puede mostrar el documento</translation>
    </message>
</context>
<context>
    <name>countersign::FirstRunPage</name>
    <message>
        <source>Write to patients only as they wish it.</source>
        <translation>Escriba a los pacientes solo como ellos lo desean.</translation>
    </message>
    <message>
        <source>Consent forms, office notices and checked addresses, kept in an encrypted chart on this computer.</source>
        <translation>Preferencias de comunicación, avisos del consultorio y direcciones verificadas, guardados en un expediente cifrado en esta computadora.</translation>
    </message>
    <message>
        <source>Set up your clinic</source>
        <translation>Configurar su clínica</translation>
    </message>
    <message>
        <source>Practice, first user and recovery key: about five minutes.</source>
        <translation>Consultorio, primer usuario y clave de recuperación: unos cinco minutos.</translation>
    </message>
    <message>
        <source>Open an existing clinic</source>
        <translation>Abrir una clínica existente</translation>
    </message>
    <message>
        <source>Choose the folder in which the clinic lies.</source>
        <translation>Elija la carpeta donde está la clínica.</translation>
    </message>
    <message>
        <source>Look around the demo clinic</source>
        <translation>Explorar la clínica de demostración</translation>
    </message>
    <message>
        <source>Invented people; everything is removed when you close the program.</source>
        <translation>Personas inventadas; todo se elimina al cerrar el programa.</translation>
    </message>
</context>
<context>
    <name>countersign::ImportDialog</name>
    <message>
        <source>The file cannot be read: %1. Check that it still exists and is not open elsewhere.</source>
        <translation>No se puede leer el archivo: %1. Revise que todavía exista y que no esté abierto en otro lugar.</translation>
    </message>
    <message>
        <source>The file is larger than 1 GB. Split it and import the parts one after the other.</source>
        <translation>El archivo pesa más de 1 GB. Divídalo e importe las partes una tras otra.</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Agregado</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Actualizado</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Sin cambios</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Omitido</translation>
    </message>
    <message>
        <source>Import patients</source>
        <translation>Importar pacientes</translation>
    </message>
    <message>
        <source>Choose the CSV file that your other system exported. Nothing is written before you have seen what is in it; importing the same file again changes nothing.</source>
        <translation>Elija el archivo CSV que exportó su otro sistema. No se escribe nada antes de que usted vea su contenido; importar otra vez el mismo archivo no cambia nada.</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>Elegir un archivo …</translation>
    </message>
    <message>
        <source>Which column is what?</source>
        <translation>¿Qué es cada columna?</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importando</translation>
    </message>
    <message>
        <source>Everything is written at once at the end: cancelled, nothing is.</source>
        <translation>Todo se escribe de una vez al final: si cancela, no se escribe nada.</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Avance de la importación</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importado</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Result of each line</source>
        <translation>Resultado de cada línea</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>CSV files (*.csv *.txt *.tsv);;All files (*)</source>
        <translation>Archivos CSV (*.csv *.txt *.tsv);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>%1 · %2 · Synthea&apos;s columns were recognised.</source>
        <translation>%1 · %2 · Se reconocieron las columnas de Synthea.</translation>
    </message>
    <message>
        <source>%1 · %2 · Check what was recognised, and choose the rest.</source>
        <translation>%1 · %2 · Revise lo que se reconoció y elija el resto.</translation>
    </message>
    <message>
        <source>The first lines of the file</source>
        <translation>Las primeras líneas del archivo</translation>
    </message>
    <message>
        <source>– not in the file –</source>
        <translation>– no está en el archivo –</translation>
    </message>
    <message>
        <source>Added %1 · Updated %2 · Unchanged %3 · Skipped %4</source>
        <translation>Agregados %1 · Actualizados %2 · Sin cambios %3 · Omitidos %4</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Deteniendo …</translation>
    </message>
    <message>
        <source>Choose the column that holds the birth dates: without one, two people of the same name cannot be told apart.</source>
        <translation>Elija la columna que contiene las fechas de nacimiento: sin ella no se puede distinguir a dos personas con el mismo nombre.</translation>
    </message>
    <message>
        <source>Choose the column that holds the patients&apos; names: the family name, the given name or the full name.</source>
        <translation>Elija la columna que contiene los nombres de los pacientes: el apellido, el nombre o el nombre completo.</translation>
    </message>
</context>
<context>
    <name>countersign::MailAccountForm</name>
    <message>
        <source>STARTTLS (usually port 587)</source>
        <translation>STARTTLS (normalmente el puerto 587)</translation>
    </message>
    <message>
        <source>TLS from the start (usually port 465)</source>
        <translation>TLS desde el inicio (normalmente el puerto 465)</translation>
    </message>
    <message>
        <source>The office&apos;s e-mail address</source>
        <translation>El correo electrónico del consultorio</translation>
    </message>
    <message>
        <source>Server for outgoing mail (SMTP)</source>
        <translation>Servidor de correo saliente (SMTP)</translation>
    </message>
    <message>
        <source>For example smtp.example.org</source>
        <translation>Por ejemplo, smtp.example.org</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Sender&apos;s name</source>
        <translation>Nombre del remitente</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>Encryption, always on</source>
        <translation>Cifrado, siempre activado</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is always checked.</source>
        <translation>El certificado del servidor siempre se revisa.</translation>
    </message>
    <message>
        <source>User name at the server</source>
        <translation>Nombre de usuario en el servidor</translation>
    </message>
    <message>
        <source>Leave empty if the server asks for none.</source>
        <translation>Déjelo en blanco si el servidor no lo pide.</translation>
    </message>
    <message>
        <source>Save mail account</source>
        <translation>Guardar la cuenta de correo</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>Probar la conexión</translation>
    </message>
    <message>
        <source>Remove the account</source>
        <translation>Quitar la cuenta</translation>
    </message>
    <message>
        <source>Asking the mail server …</source>
        <translation>Consultando el servidor de correo …</translation>
    </message>
    <message>
        <source>Leave empty to keep the stored one.</source>
        <translation>Déjela en blanco para conservar la que está guardada.</translation>
    </message>
    <message>
        <source>Kept in the encrypted clinic file only.</source>
        <translation>Se guarda solo en el archivo cifrado de la clínica.</translation>
    </message>
    <message>
        <source>Type the server&apos;s name alone, for example smtp.example.org.</source>
        <translation>Escriba solo el nombre del servidor, por ejemplo smtp.example.org.</translation>
    </message>
    <message>
        <source>Saved. Test the connection now: it signs in and sends nothing.</source>
        <translation>Guardado. Ahora pruebe la conexión: inicia sesión y no envía nada.</translation>
    </message>
    <message>
        <source>The server took the sign-in over an encrypted connection.</source>
        <translation>El servidor aceptó el inicio de sesión por una conexión cifrada.</translation>
    </message>
    <message>
        <source>Removed. Messages are handed over as drafts from now on.</source>
        <translation>Eliminada. A partir de ahora, los mensajes se entregan como borradores.</translation>
    </message>
    <message>
        <source>Plus addresses</source>
        <translation>Direcciones con signo +</translation>
    </message>
    <message>
        <source>Kind of address</source>
        <translation>Tipo de dirección</translation>
    </message>
    <message>
        <source>Tick it if mail to office+something@… arrives at the office.</source>
        <translation>Márquelo si el correo enviado a consultorio+algo@… llega al consultorio.</translation>
    </message>
</context>
<context>
    <name>countersign::MainWindow</name>
    <message>
        <source>Open an existing clinic</source>
        <translation>Abrir una clínica existente</translation>
    </message>
    <message>
        <source>No clinic in this folder</source>
        <translation>No hay ninguna clínica en esta carpeta</translation>
    </message>
    <message>
        <source>The folder %1 holds no clinic. A clinic&apos;s folder has the files clinic.db and clinic.keys in it; choose that folder.</source>
        <translation>La carpeta %1 no contiene ninguna clínica. La carpeta de una clínica contiene los archivos clinic.db y clinic.keys; elija esa carpeta.</translation>
    </message>
    <message>
        <source>Demo clinic: the user name is “%1”, the passphrase “%2”.</source>
        <translation>Clínica de demostración: el nombre de usuario es “%1” y la frase de contraseña, “%2”.</translation>
    </message>
    <message>
        <source>Preparing the demo clinic …</source>
        <translation>Preparando la clínica de demostración …</translation>
    </message>
    <message>
        <source>Inventing people, forms and mail.</source>
        <translation>Inventando personas, formularios y correos.</translation>
    </message>
    <message>
        <source>The demo clinic could not be made</source>
        <translation>No se pudo crear la clínica de demostración</translation>
    </message>
    <message>
        <source>The clinic could not be opened</source>
        <translation>No se pudo abrir la clínica</translation>
    </message>
    <message>
        <source>The window locked while “%1” was open. What was entered there was not saved; please enter it again.</source>
        <translation>La ventana se bloqueó mientras “%1” estaba abierto. Lo que se ingresó allí no se guardó; ingréselo otra vez.</translation>
    </message>
</context>
<context>
    <name>countersign::NoticesPage</name>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>Save for the website…</source>
        <translation>Guardar para el sitio web…</translation>
    </message>
    <message>
        <source>Forms and notices</source>
        <translation>Formularios y avisos</translation>
    </message>
    <message>
        <source>Form for patients</source>
        <translation>Formulario para pacientes</translation>
    </message>
    <message>
        <source>Notice for the office</source>
        <translation>Aviso para el consultorio</translation>
    </message>
    <message>
        <source>Forms &amp; notices</source>
        <translation>Formularios y avisos</translation>
    </message>
    <message>
        <source>This is not legal advice; have your wording reviewed by counsel.</source>
        <translation>Esto no es asesoría legal; pida a un abogado que revise sus textos.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>The log could not be written</source>
        <translation>No se pudo escribir en el registro</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>No se guardó</translation>
    </message>
    <message>
        <source>Save for the website</source>
        <translation>Guardar para el sitio web</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>Páginas web (*.html)</translation>
    </message>
</context>
<context>
    <name>countersign::PagesPanel</name>
    <message>
        <source>Smaller</source>
        <translation>Más pequeño</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>Ancho de página</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Página completa</translation>
    </message>
    <message>
        <source>Page %1 of %2 · %3 %</source>
        <translation>Página %1 de %2 · %3 %</translation>
    </message>
</context>
<context>
    <name>countersign::PagesView</name>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
</context>
<context>
    <name>countersign::PaperAnswers</name>
    <message>
        <source>The patient said no to everything</source>
        <translation>El paciente dijo que no a todo</translation>
    </message>
    <message>
        <source>People who may be told</source>
        <translation>Personas a quienes se puede informar</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nadie</translation>
    </message>
    <message>
        <source>These people</source>
        <translation>Estas personas</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Agregar una persona</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Relationship</source>
        <translation>Parentesco</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>How long the answers hold</source>
        <translation>Por cuánto tiempo valen las respuestas</translation>
    </message>
    <message>
        <source>Until revoked</source>
        <translation>Hasta que se revoquen</translation>
    </message>
    <message>
        <source>Until this last day:</source>
        <translation>Hasta este último día:</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Printed name</source>
        <translation>Nombre en letra de molde</translation>
    </message>
    <message>
        <source>Date beside the signature</source>
        <translation>Fecha junto a la firma</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>Testigo</translation>
    </message>
    <message>
        <source>Interpreter (if there was one)</source>
        <translation>Intérprete (si hubo)</translation>
    </message>
</context>
<context>
    <name>countersign::PaperFormDialog</name>
    <message>
        <source>Record a signed paper form</source>
        <translation>Registrar un formulario firmado en papel</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save to the chart</source>
        <translation>Guardar en el expediente</translation>
    </message>
    <message>
        <source>The scan</source>
        <translation>El escaneo</translation>
    </message>
    <message>
        <source>Attach the scan…</source>
        <translation>Adjuntar el escaneo…</translation>
    </message>
    <message>
        <source>Attach the signed paper as PDF, PNG or JPEG.
It is kept in the chart, unchanged, beside the answers.</source>
        <translation>Adjunte el papel firmado como PDF, PNG o JPEG.
Se guarda en el expediente, sin cambios, junto a las respuestas.</translation>
    </message>
    <message>
        <source>The answers of %1</source>
        <translation>Las respuestas de %1</translation>
    </message>
    <message>
        <source>Copy them exactly as they stand on the paper. What was left blank there cannot be filled in here: ask the patient.</source>
        <translation>Cópielas exactamente como están en el papel. Lo que quedó en blanco allí no se puede completar aquí: pregunte al paciente.</translation>
    </message>
    <message>
        <source>Attach the scan</source>
        <translation>Adjuntar el escaneo</translation>
    </message>
    <message>
        <source>Scans (*.pdf *.png *.jpg *.jpeg)</source>
        <translation>Escaneos (*.pdf *.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>“%1” could not be read: %2.</source>
        <translation>No se pudo leer “%1”: %2.</translation>
    </message>
    <message>
        <source>“%1” has more than 50 MB. Scan it again with fewer dots per inch (200 are enough).</source>
        <translation>“%1” tiene más de 50 MB. Vuelva a escanearlo con menos puntos por pulgada (200 son suficientes).</translation>
    </message>
    <message>
        <source>Attach another…</source>
        <translation>Adjuntar otro…</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n more question(s) open.)</source>
        <translation>
            <numerusform>%1 (Queda %n pregunta más sin responder.)</numerusform>
            <numerusform>%1 (Quedan %n preguntas más sin responder.)</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach the scan of the signed paper: without it nobody could show what was signed.</source>
        <translation>Adjunte el escaneo del papel firmado: sin él nadie podría demostrar qué se firmó.</translation>
    </message>
</context>
<context>
    <name>countersign::PatientDialog</name>
    <message>
        <source>This chart cannot be changed</source>
        <translation>Este expediente no se puede cambiar</translation>
    </message>
    <message>
        <source>Edit patient</source>
        <translation>Editar paciente</translation>
    </message>
    <message>
        <source>Add a patient</source>
        <translation>Añadir un paciente</translation>
    </message>
    <message>
        <source>MM/DD/YYYY</source>
        <translation>MM/DD/AAAA</translation>
    </message>
    <message>
        <source>Deceased</source>
        <translation>Fallecido</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién es</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Apellido</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>Segundo nombre</translation>
    </message>
    <message>
        <source>Suffix</source>
        <translation>Sufijo</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Fecha de nacimiento</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Nombre preferido</translation>
    </message>
    <message>
        <source>If it is another name</source>
        <translation>Si es otro nombre</translation>
    </message>
    <message>
        <source>Chart number</source>
        <translation>Número de expediente</translation>
    </message>
    <message>
        <source>Leave empty for the next free one.</source>
        <translation>Déjelo vacío para usar el siguiente número libre.</translation>
    </message>
    <message>
        <source>Needs an interpreter</source>
        <translation>Necesita intérprete</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Preferred language</source>
        <translation>Idioma preferido</translation>
    </message>
    <message>
        <source>Forms are offered in this language where there is one.</source>
        <translation>Los formularios se ofrecen en este idioma si existen.</translation>
    </message>
    <message>
        <source>How to reach them</source>
        <translation>Cómo comunicarse</translation>
    </message>
    <message>
        <source>Declined to give an e-mail address</source>
        <translation>Rechazó dar un correo electrónico</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>Dirección postal</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Calle</translation>
    </message>
    <message>
        <source>Apartment, suite</source>
        <translation>Apartamento, suite</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ciudad</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>ZIP code</source>
        <translation>Código postal</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Representatives</source>
        <translation>Representantes</translation>
    </message>
    <message>
        <source>Who may decide for the patient, and by what right (45 CFR 164.502(g)).</source>
        <translation>Quién puede decidir por el paciente y con qué derecho (45 CFR 164.502(g)).</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Guardar los cambios</translation>
    </message>
    <message>
        <source>Add the patient</source>
        <translation>Añadir al paciente</translation>
    </message>
    <message>
        <source>%1, age %2</source>
        <translation>%1, edad: %2</translation>
    </message>
    <message>
        <source>Already here?</source>
        <translation>¿Ya está aquí?</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Open that chart</source>
        <translation>Abrir ese expediente</translation>
    </message>
    <message>
        <source>Nothing was saved yet: one field above needs another look.</source>
        <translation>Todavía no se guardó nada: un campo de arriba necesita revisión.</translation>
    </message>
    <message>
        <source>Nothing was saved yet: %1 fields above need another look.</source>
        <translation>Todavía no se guardó nada: %1 campos de arriba necesitan revisión.</translation>
    </message>
    <message>
        <source>Discard what you typed?</source>
        <translation>¿Descartar lo que escribió?</translation>
    </message>
    <message>
        <source>The changes to this patient have not been saved.</source>
        <translation>Los cambios de este paciente no se han guardado.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>countersign::PatientView</name>
    <message>
        <source>Discard the form?</source>
        <translation>¿Descartar el formulario?</translation>
    </message>
    <message>
        <source>The form is not finished. Its answers are not kept if you leave now.</source>
        <translation>El formulario no está terminado. Si sale ahora, las respuestas no se guardan.</translation>
    </message>
    <message>
        <source>Discard the form</source>
        <translation>Descartar el formulario</translation>
    </message>
</context>
<context>
    <name>countersign::PatientsPage</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Fecha de nacimiento</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Expediente</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Nombre preferido</translation>
    </message>
    <message>
        <source>Charts added or changed last</source>
        <translation>Expedientes añadidos o cambiados recientemente</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Pacientes</translation>
    </message>
    <message>
        <source>Add a patient</source>
        <translation>Añadir un paciente</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>Importar …</translation>
    </message>
    <message>
        <source>%1 (deceased)</source>
        <translation>%1 (fallecido)</translation>
    </message>
    <message>
        <source>Open chart</source>
        <translation>Abrir expediente</translation>
    </message>
    <message>
        <source>There are no charts yet. Add a patient, or import them from your other system.</source>
        <translation>Todavía no hay expedientes. Añada un paciente o importe los de su otro sistema.</translation>
    </message>
    <message>
        <source>The charts added or changed last. Press Ctrl+K to find anybody else.</source>
        <translation>Los expedientes añadidos o cambiados recientemente. Presione Ctrl+K para buscar a cualquier otra persona.</translation>
    </message>
</context>
<context>
    <name>countersign::PracticeForm</name>
    <message>
        <source>Name of the practice</source>
        <translation>Nombre del consultorio</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Printed on every form, notice and message.</source>
        <translation>Se imprime en cada formulario, aviso y mensaje.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Calle</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ciudad</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>ZIP code</source>
        <translation>Código postal</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Sitio web</translation>
    </message>
    <message>
        <source>Address of the patient portal</source>
        <translation>Dirección del portal del paciente</translation>
    </message>
    <message>
        <source>Who answers questions about privacy</source>
        <translation>Quién responde las preguntas sobre privacidad</translation>
    </message>
    <message>
        <source>For example: Privacy Officer, (555) 010-0100</source>
        <translation>Por ejemplo: Responsable de privacidad, (555) 010-0100</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logotipo</translation>
    </message>
    <message>
        <source>Logo of the practice</source>
        <translation>Logotipo del consultorio</translation>
    </message>
    <message>
        <source>Choose a picture …</source>
        <translation>Elegir una imagen …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.svg)</source>
        <translation>Imágenes (*.png *.jpg *.jpeg *.svg)</translation>
    </message>
    <message>
        <source>The picture could not be read: %1</source>
        <translation>No se pudo leer la imagen: %1</translation>
    </message>
    <message>
        <source>This picture is larger than 2 MB. Choose a smaller one.</source>
        <translation>Esta imagen ocupa más de 2 MB. Elija una más pequeña.</translation>
    </message>
    <message>
        <source>This is no PNG, JPEG or SVG picture that can be shown.</source>
        <translation>Esta no es una imagen PNG, JPEG o SVG que se pueda mostrar.</translation>
    </message>
    <message>
        <source>The practice&apos;s name stands on every form and notice. Type it here.</source>
        <translation>El nombre del consultorio aparece en cada formulario y aviso. Escríbalo aquí.</translation>
    </message>
</context>
<context>
    <name>countersign::PreviewDialog</name>
    <message>
        <source>%1, not yet reviewed</source>
        <translation>%1, aún sin revisar</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>Print: %1</source>
        <translation>Imprimir: %1</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>The form cannot be printed</source>
        <translation>No se puede imprimir el formulario</translation>
    </message>
    <message>
        <source>The log could not be written</source>
        <translation>No se pudo escribir en el registro</translation>
    </message>
</context>
<context>
    <name>countersign::ReachCard</name>
    <message>
        <source>Allowed</source>
        <translation>Permitido</translation>
    </message>
    <message>
        <source>How may we reach %1?</source>
        <translation>¿Cómo podemos comunicarnos con %1?</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Medio</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Address check</source>
        <translation>Verificación de la dirección</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formulario</translation>
    </message>
    <message>
        <source>Revoke …</source>
        <translation>Revocar …</translation>
    </message>
    <message>
        <source>Revoke consent: %1</source>
        <translation>Revocar el consentimiento: %1</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1, hasta el %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>No postal address</source>
        <translation>Sin dirección postal</translation>
    </message>
    <message>
        <source>Declined to give one</source>
        <translation>Rechazó darlo</translation>
    </message>
    <message>
        <source>No e-mail address</source>
        <translation>Sin correo electrónico</translation>
    </message>
    <message>
        <source>No number</source>
        <translation>Sin número</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Enter the code or send again</source>
        <translation>Ingrese el código o envíe otra vez</translation>
    </message>
    <message>
        <source>Verify address</source>
        <translation>Verificar dirección</translation>
    </message>
    <message>
        <source>Also on 1 other chart</source>
        <translation>También en 1 expediente más</translation>
    </message>
    <message>
        <source>Also on %1 other charts</source>
        <translation>También en %1 expedientes más</translation>
    </message>
    <message>
        <source>Ask now</source>
        <translation>Preguntar ahora</translation>
    </message>
    <message>
        <source>Ask now: %1</source>
        <translation>Preguntar ahora: %1</translation>
    </message>
    <message>
        <source>Open the form of %1: %2</source>
        <translation>Abrir el formulario del %1: %2</translation>
    </message>
    <message>
        <source>For: %1
Address: %2</source>
        <translation>Para: %1
Dirección: %2</translation>
    </message>
    <message>
        <source>No longer in the chart</source>
        <translation>Ya no está en el expediente</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an e-mail address and how far it was checked</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>countersign::RepresentativeRow</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Relationship</source>
        <translation>Parentesco</translation>
    </message>
    <message>
        <source>For example mother</source>
        <translation>Por ejemplo, madre</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Remove this person</source>
        <translation>Quitar a esta persona</translation>
    </message>
    <message>
        <source>What gives the right to decide</source>
        <translation>Qué le da el derecho a decidir</translation>
    </message>
</context>
<context>
    <name>countersign::RepresentativeRows</name>
    <message>
        <source>Add a representative</source>
        <translation>Añadir un representante</translation>
    </message>
</context>
<context>
    <name>countersign::RevokeDialog</name>
    <message>
        <source>everything</source>
        <translation>todo</translation>
    </message>
    <message>
        <source>%1 stops at once, for: %2.</source>
        <translation>%1 se suspende de inmediato, para: %2.</translation>
    </message>
    <message>
        <source>%1 to %2 stops at once, for: %3.</source>
        <translation>%1 a %2 se suspende de inmediato, para: %3.</translation>
    </message>
    <message>
        <source>Withdraw consent</source>
        <translation>Revocar el consentimiento</translation>
    </message>
    <message>
        <source>What was sent before stays in the chart, and so does the signed form. To allow it again, a new form is signed.</source>
        <translation>Lo que se envió antes queda en el expediente, al igual que el formulario firmado. Para volver a permitirlo, se firma un formulario nuevo.</translation>
    </message>
    <message>
        <source>Reason, if the patient gave one</source>
        <translation>Motivo, si el paciente lo dio</translation>
    </message>
    <message>
        <source>The patient need not say why. Do not ask for it.</source>
        <translation>El paciente no tiene que decir por qué. No se lo pregunte.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Consent was not withdrawn</source>
        <translation>El consentimiento no se revocó</translation>
    </message>
    <message>
        <source>Nothing to withdraw</source>
        <translation>No hay nada que revocar</translation>
    </message>
    <message>
        <source>%1: withdraw consent?</source>
        <translation>%1: ¿revocar el consentimiento?</translation>
    </message>
    <message>
        <source>No consent is in force for this way of contact (%1), so there is nothing to withdraw.</source>
        <translation>No hay ningún consentimiento vigente para este medio (%1), así que no hay nada que revocar.</translation>
    </message>
</context>
<context>
    <name>countersign::SearchBox</name>
    <message>
        <source>Find a patient</source>
        <translation>Buscar un paciente</translation>
    </message>
    <message>
        <source>Find a patient: name, birth date, phone, e-mail, chart no.</source>
        <translation>Buscar paciente: nombre, fecha de nacimiento, teléfono, correo, n.º de expediente</translation>
    </message>
    <message>
        <source>Ctrl K</source>
        <translation>Ctrl K</translation>
    </message>
    <message>
        <source>Patients found</source>
        <translation>Pacientes encontrados</translation>
    </message>
</context>
<context>
    <name>countersign::SearchModel</name>
    <message>
        <source>Add a patient named “%1”</source>
        <translation>Añadir un paciente llamado “%1”</translation>
    </message>
    <message>
        <source>Nobody was found.</source>
        <translation>No se encontró a nadie.</translation>
    </message>
    <message>
        <source>%1 (called %2)</source>
        <translation>%1 (nombre preferido: %2)</translation>
    </message>
    <message>
        <source>%1 · Deceased</source>
        <translation>%1 · Fallecido</translation>
    </message>
</context>
<context>
    <name>countersign::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>The practice</source>
        <translation>El consultorio</translation>
    </message>
    <message>
        <source>Save the practice&apos;s facts</source>
        <translation>Guardar los datos del consultorio</translation>
    </message>
    <message>
        <source>Saved. Forms and notices printed from now on carry these facts.</source>
        <translation>Guardado. Los formularios y avisos que se impriman de ahora en adelante llevan estos datos.</translation>
    </message>
    <message>
        <source>Mail account</source>
        <translation>Cuenta de correo</translation>
    </message>
    <message>
        <source>Verification messages go out through the practice&apos;s own account, over an encrypted and checked connection.</source>
        <translation>Los mensajes de verificación salen por la propia cuenta del consultorio, con una conexión cifrada y comprobada.</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Lock the window when nobody has touched it for</source>
        <translation>Bloquear la ventana cuando nadie la haya tocado durante</translation>
    </message>
    <message>
        <source>For the whole clinic. Ctrl+L locks at once.</source>
        <translation>Para toda la clínica. Ctrl+L bloquea de inmediato.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>En esta computadora</translation>
    </message>
    <message>
        <source>Language of the windows</source>
        <translation>Idioma de las ventanas</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Claro u oscuro</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Tamaño del texto</translation>
    </message>
</context>
<context>
    <name>countersign::SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>Clinic in %1</source>
        <translation>Clínica en %1</translation>
    </message>
    <message>
        <source>Nothing of a patient is on the screen or in memory. Sign in to go on where you were.</source>
        <translation>No hay ningún dato de pacientes en la pantalla ni en la memoria. Inicie sesión para seguir donde estaba.</translation>
    </message>
    <message>
        <source>Opening the clinic …</source>
        <translation>Abriendo la clínica …</translation>
    </message>
    <message>
        <source>Open another clinic</source>
        <translation>Abrir otra clínica</translation>
    </message>
    <message>
        <source>Your user name</source>
        <translation>Su nombre de usuario</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>Use the recovery key</source>
        <translation>Usar la clave de recuperación</translation>
    </message>
    <message>
        <source>Why is it needed?</source>
        <translation>¿Por qué se necesita?</translation>
    </message>
    <message>
        <source>The reason is written into the log.</source>
        <translation>El motivo queda anotado en el registro.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Clave de recuperación</translation>
    </message>
    <message>
        <source>As printed when the clinic was set up; dashes and case do not matter.</source>
        <translation>Como se imprimió al configurar la clínica; los guiones y las mayúsculas no importan.</translation>
    </message>
    <message>
        <source>Open with the recovery key</source>
        <translation>Abrir con la clave de recuperación</translation>
    </message>
    <message>
        <source>Use a passphrase</source>
        <translation>Usar una frase de contraseña</translation>
    </message>
    <message>
        <source>Type your user name and your passphrase.</source>
        <translation>Escriba su nombre de usuario y su frase de contraseña.</translation>
    </message>
    <message>
        <source>Say why, in a few words; nobody can open the clinic this way unnoticed.</source>
        <translation>Diga por qué, en pocas palabras; nadie puede abrir la clínica así sin que quede constancia.</translation>
    </message>
</context>
<context>
    <name>countersign::StaffExitDialog</name>
    <message>
        <source>Leave the patient’s view</source>
        <translation>Salir de la vista del paciente</translation>
    </message>
    <message>
        <source>For staff</source>
        <translation>Para el personal</translation>
    </message>
    <message>
        <source>Everything else in the program stays closed until %1’s passphrase is entered.</source>
        <translation>El resto del programa sigue cerrado hasta que se ingrese la frase de contraseña de %1.</translation>
    </message>
    <message>
        <source>Passphrase of %1</source>
        <translation>Frase de contraseña de %1</translation>
    </message>
    <message>
        <source>Back to the form</source>
        <translation>Volver al formulario</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <source>That is not the passphrase. Please try again.</source>
        <translation>Esa no es la frase de contraseña. Inténtelo de nuevo.</translation>
    </message>
</context>
<context>
    <name>countersign::TodayPage</name>
    <message>
        <source>Mail to %1 came back.</source>
        <translation>El correo a %1 fue devuelto.</translation>
    </message>
    <message>
        <source>Mail to %1 came back: %2</source>
        <translation>El correo a %1 fue devuelto: %2</translation>
    </message>
    <message>
        <source>%1 Did you mean %2?</source>
        <translation>%1 ¿Quiso decir %2?</translation>
    </message>
    <message>
        <source>A verification message went to %1; the code has not come back yet.</source>
        <translation>Se envió un mensaje de verificación a %1; el código todavía no ha llegado de vuelta.</translation>
    </message>
    <message>
        <source>No communication preferences yet: ask at the next visit.</source>
        <translation>Todavía no hay preferencias de comunicación: pregunte en la próxima visita.</translation>
    </message>
    <message>
        <source>The communication preferences end on %1.</source>
        <translation>Las preferencias de comunicación vencen el %1.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Patients without a current form</source>
        <translation>Pacientes sin un formulario vigente</translation>
    </message>
    <message>
        <source>Addresses awaiting an answer</source>
        <translation>Direcciones en espera de respuesta</translation>
    </message>
    <message>
        <source>Mail returned</source>
        <translation>Correo devuelto</translation>
    </message>
    <message>
        <source>Patients with a current form</source>
        <translation>Pacientes con un formulario vigente</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Requiere su atención</translation>
    </message>
    <message>
        <source>Nothing is waiting. Well done.</source>
        <translation>No hay nada pendiente. ¡Bien hecho!</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Paciente</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Born %1</source>
        <translation>Fecha de nacimiento: %1</translation>
    </message>
    <message>
        <source>Correct address</source>
        <translation>Corregir la dirección</translation>
    </message>
    <message>
        <source>Enter the code</source>
        <translation>Ingresar el código</translation>
    </message>
    <message>
        <source>Hand over the form</source>
        <translation>Entregar el formulario</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Expediente</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Desde %1</translation>
    </message>
    <message>
        <source>The communication preferences ended on %1: ask again.</source>
        <translation>Las preferencias de comunicación vencieron el %1: pregunte otra vez.</translation>
    </message>
</context>
<context>
    <name>countersign::VerifyDialog</name>
    <message>
        <source>Accepted by your mail server. Ask the patient to open the message and to read the code aloud.</source>
        <translation>Aceptado por su servidor de correo. Pida al paciente que abra el mensaje y lea el código en voz alta.</translation>
    </message>
    <message>
        <source>No mail account is set up. Save the message and send it with the office’s own mail program.</source>
        <translation>No hay ninguna cuenta de correo configurada. Guarde el mensaje y envíelo con el programa de correo del consultorio.</translation>
    </message>
    <message>
        <source>The connection broke after the message was handed over: it may or may not have gone. Ask the patient before sending again.</source>
        <translation>La conexión se cortó después de entregar el mensaje: puede haber salido o no. Pregunte al paciente antes de enviarlo otra vez.</translation>
    </message>
    <message>
        <source>Your mail server refused the message: %1</source>
        <translation>Su servidor de correo rechazó el mensaje: %1</translation>
    </message>
    <message>
        <source>The message is on its way to your mail server.</source>
        <translation>El mensaje va en camino a su servidor de correo.</translation>
    </message>
    <message>
        <source>The address</source>
        <translation>La dirección</translation>
    </message>
    <message>
        <source>May this be sent?</source>
        <translation>¿Se puede enviar?</translation>
    </message>
    <message>
        <source>The message</source>
        <translation>El mensaje</translation>
    </message>
    <message>
        <source>The code</source>
        <translation>El código</translation>
    </message>
    <message>
        <source>Confirm code</source>
        <translation>Confirmar el código</translation>
    </message>
    <message>
        <source>Send the message</source>
        <translation>Enviar el mensaje</translation>
    </message>
    <message>
        <source>Save the message…</source>
        <translation>Guardar el mensaje…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Verify an e-mail address</source>
        <translation>Verificar una dirección de correo electrónico</translation>
    </message>
    <message>
        <source>Code that the patient reads aloud</source>
        <translation>Código que el paciente lee en voz alta</translation>
    </message>
    <message>
        <source>The address is no longer in the chart.</source>
        <translation>La dirección ya no está en el expediente.</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Enviar otra vez</translation>
    </message>
    <message>
        <source>✓ Verified since %1.</source>
        <translation>✓ Verificada desde: %1.</translation>
    </message>
    <message>
        <source>Handing the message to your mail server…</source>
        <translation>Entregando el mensaje a su servidor de correo…</translation>
    </message>
    <message>
        <source>Save the message</source>
        <translation>Guardar el mensaje</translation>
    </message>
    <message>
        <source>E-mail messages (*.eml)</source>
        <translation>Mensajes de correo electrónico (*.eml)</translation>
    </message>
    <message>
        <source>Saved. Open it in the office’s mail program and send it from there.</source>
        <translation>Guardado. Ábralo en el programa de correo del consultorio y envíelo desde allí.</translation>
    </message>
    <message>
        <source>Enter the eight characters of the code.</source>
        <translation>Ingrese los ocho caracteres del código.</translation>
    </message>
    <message>
        <source>✓ Verified: the patient read the code aloud.</source>
        <translation>✓ Verificada: el paciente leyó el código en voz alta.</translation>
    </message>
    <message numerus="yes">
        <source>The code counts for %1:%2 more minutes and %n more try(s).</source>
        <translation>
            <numerusform>El código vale por %1:%2 minutos más y %n intento más.</numerusform>
            <numerusform>El código vale por %1:%2 minutos más y %n intentos más.</numerusform>
        </translation>
    </message>
    <message>
        <source>The code no longer counts. Send the message again for a new one.</source>
        <translation>El código ya no vale. Envíe el mensaje otra vez para obtener uno nuevo.</translation>
    </message>
</context>
<context>
    <name>countersign::Workspace</name>
    <message>
        <source>Demo clinic: invented people. Everything here is removed when you close the program.</source>
        <translation>Clínica de demostración: personas inventadas. Todo lo que hay aquí se elimina al cerrar el programa.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Lock the window (Ctrl+L)</source>
        <translation>Bloquear la ventana (Ctrl+L)</translation>
    </message>
    <message>
        <source>About Countersign</source>
        <translation>Acerca de Countersign</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Pacientes</translation>
    </message>
    <message>
        <source>Forms &amp;&amp; notices</source>
        <translation>Formularios y avisos</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
</context>
</TS>
