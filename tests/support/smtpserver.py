# SPDX-License-Identifier: Apache-2.0
"""A real SMTP server on loopback for the tests.

It makes its own authority and certificate with the openssl command, prints its port on one line when it is ready, keeps what it
receives in a folder (NNNN.eml: the bytes, NNNN.json: the envelope, events.jsonl: what clients did) and ends when its standard
input closes.
"""

import argparse
import asyncio
import json
import logging
import pathlib
import ssl
import subprocess
import sys
import warnings

from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword


def openssl(*arguments):
    subprocess.run(["openssl", *map(str, arguments)], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def new_key(command, key, *arguments):
    openssl(*command, "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", key, *arguments)


def make_certificates(folder, kind):
    """ca.pem signs server.pem; other-ca.pem signs nothing here, for a client that trusts the wrong one."""
    for name in ("ca", "other-ca"):
        new_key(("req", "-x509"), folder / f"{name}.key", "-out", folder / f"{name}.pem", "-days", "30", "-subj", f"/CN=Test {name}")
    host = "mail.example.org" if kind == "wrong-host" else "localhost"
    days = "-1" if kind == "expired" else "30"
    new_key(("req",), folder / "server.key", "-out", folder / "server.csr", "-subj", f"/CN={host}", "-addext", f"subjectAltName=DNS:{host}")
    openssl("x509", "-req", "-in", folder / "server.csr", "-CA", folder / "ca.pem", "-CAkey", folder / "ca.key", "-CAcreateserial",
            "-days", days, "-copy_extensions", "copy", "-out", folder / "server.pem")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "server.pem", folder / "server.key")
    return context


class Recorder:
    """Writes down what clients do; also aiosmtpd's handler."""

    def __init__(self, folder, behaviour, seconds):
        self.folder = folder
        self.behaviour = behaviour
        self.seconds = seconds
        self.count = 0

    def event(self, kind, **more):
        with (self.folder / "events.jsonl").open("a", encoding="utf-8") as out:
            out.write(json.dumps({"event": kind, **more}) + "\n")

    async def handle_RCPT(self, server, session, envelope, address, options):
        if self.behaviour == "reject":
            return "550 5.1.1 No such mailbox here"
        if self.behaviour == "defer":
            return "451 4.3.2 Please try again later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if self.behaviour == "reject-data":
            return "554 5.7.1 Message looks like spam"
        self.count += 1
        name = self.folder / f"{self.count:04}"
        name.with_suffix(".eml").write_bytes(envelope.original_content)
        name.with_suffix(".json").write_text(json.dumps({"from": envelope.mail_from, "to": envelope.rcpt_tos}), encoding="utf-8")
        if self.behaviour == "drop-after-data":
            server.transport.abort()
        if self.behaviour == "close-after-message":
            asyncio.get_running_loop().call_later(0.05, server.transport.abort)
        if self.behaviour == "slow":
            await asyncio.sleep(self.seconds)
        return f"250 2.0.0 Queued as {self.count}"


class RecordingSmtp(SMTP):
    def connection_made(self, transport):
        # STARTTLS makes the connection a second time, over TLS.
        recorder = self.event_handler
        if transport.get_extra_info("sslcontext") is None or self.implicit:
            recorder.event("connect")
        super().connection_made(transport)

    def connection_lost(self, error):
        self.event_handler.event("gone")
        super().connection_lost(error)

    async def _call(self, name, arg):
        over_tls = self.implicit or bool(self._tls_protocol)
        self.event_handler.event(name, tls=over_tls)
        await getattr(super(), f"smtp_{name}")(arg)

    async def smtp_AUTH(self, arg):
        await self._call("AUTH", arg)

    async def smtp_MAIL(self, arg):
        await self._call("MAIL", arg)

    async def smtp_EHLO(self, hostname):
        self.event_handler.event("EHLO", name=hostname)
        await super().smtp_EHLO(hostname)

    async def smtp_QUIT(self, arg):
        await self._call("QUIT", arg)

    async def smtp_DATA(self, arg):
        if self.event_handler.behaviour == "drop-at-data":
            self.transport.abort()
            return
        await self._call("DATA", arg)


def make_session(recorder, options, context):
    def authenticate(server, session, envelope, mechanism, data):
        good = isinstance(data, LoginPassword) and (data.login.decode(), data.password.decode()) == (options.user, options.password)
        return AuthResult(success=good, handled=False)

    with_auth = options.tls != "none"
    server = RecordingSmtp(recorder, hostname="localhost", ident="test", enable_SMTPUTF8=True,
                           tls_context=context if options.tls == "starttls" else None, require_starttls=options.tls == "starttls",
                           authenticator=authenticate, auth_required=with_auth, auth_require_tls=options.tls == "starttls")
    server.implicit = options.tls == "implicit"
    return server


async def main(options):
    folder = pathlib.Path(options.folder)
    recorder = Recorder(folder, options.behaviour, options.seconds)
    context = make_certificates(folder, options.certificate)
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: make_session(recorder, options, context), "127.0.0.1", 0,
                                      ssl=context if options.tls == "implicit" else None)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--folder", required=True)
    parser.add_argument("--tls", choices=("starttls", "implicit", "none"), default="starttls")
    parser.add_argument("--certificate", choices=("right", "wrong-host", "expired"), default="right")
    parser.add_argument("--behaviour", default="accept",
                        choices=("accept", "reject", "defer", "reject-data", "drop-at-data", "drop-after-data", "close-after-message", "slow"))
    parser.add_argument("--seconds", type=float, default=30)
    parser.add_argument("--user", required=True)
    parser.add_argument("--password", required=True)
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    try:
        asyncio.run(main(parser.parse_args()))
    except (KeyboardInterrupt, asyncio.CancelledError):
        pass
