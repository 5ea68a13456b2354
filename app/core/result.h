// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>
#include <utility>
#include <variant>

namespace countersign {

/// What kind of thing went wrong; the command line turns it into its exit code.
enum class ErrorCode {
    Refused,      ///< a rule forbids it (exit 1)
    Usage,        ///< the call itself is wrong (exit 2)
    BadInput,     ///< a file or a field is not what was expected (exit 3)
    NotFound,     ///< there is no such patient, document, form … (exit 3)
    Storage,      ///< folder read-only, disk full, network share … (exit 3)
    AccessDenied, ///< wrong passphrase, or no right to do it (exit 4)
    Damaged,      ///< stored data is not what was written (exit 5)
    Network,      ///< mail server, TLS, DNS (exit 6)
    InUse,        ///< the clinic is open elsewhere (exit 7)
    Cancelled,    ///< the person stopped it (exit 130)
};

/// One failure. `message` is a whole sentence for the person: what, where, what was expected, what to do.
/// `detail` is for the technician; neither ever holds a secret.
struct Error {
    ErrorCode code = ErrorCode::BadInput;
    QString message;
    QString detail = {};

    bool operator==(const Error &) const = default;
};

/// A value or the reason why there is none. Test it before use: `if (!result) return result.error();`
template<typename T>
class [[nodiscard]] Result final
{
public:
    using Value = T;

    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool hasValue() const { return m_state.index() == 0; }
    explicit operator bool() const { return hasValue(); }

    [[nodiscard]] T &value() & { return std::get<0>(m_state); }
    [[nodiscard]] const T &value() const & { return std::get<0>(m_state); }
    [[nodiscard]] T &&value() && { return std::get<0>(std::move(m_state)); }
    [[nodiscard]] T valueOr(T other) const & { return hasValue() ? std::get<0>(m_state) : std::move(other); }

    T &operator*() & { return value(); }
    const T &operator*() const & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }

    [[nodiscard]] const Error &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

template<>
class [[nodiscard]] Result<void> final
{
public:
    using Value = void;

    Result() = default;
    Result(Error error) : m_error(std::move(error)) {}

    [[nodiscard]] bool hasValue() const { return !m_error; }
    explicit operator bool() const { return hasValue(); }
    [[nodiscard]] const Error &error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};

} // namespace countersign
