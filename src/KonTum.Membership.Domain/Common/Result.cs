using System.Diagnostics.CodeAnalysis;

namespace KonTum.Membership.Domain.Common;

/// <summary>
/// An expected refusal. <see cref="Code"/> is looked up in the texts of the reader's language; the arguments fill
/// that text. The domain holds no words for people.
/// </summary>
public sealed record DomainError(string Code, params object[] Arguments)
{
    /// <summary>The form field that the refusal belongs to; null where it concerns the whole act.</summary>
    public string? Field { get; init; }

    public override string ToString() => Arguments.Length == 0 ? Code : $"{Code}({string.Join(", ", Arguments)})";
}

/// <summary>The outcome of an act that can be refused: done, or every reason why not.</summary>
public sealed class Result
{
    public static readonly Result Ok = new([]);

    private Result(IReadOnlyList<DomainError> errors) => Errors = errors;

    public IReadOnlyList<DomainError> Errors { get; }

    public bool IsOk => Errors.Count == 0;

    public static Result Refused(IReadOnlyList<DomainError> errors) => errors.Count == 0 ? Ok : new Result(errors);

    public static Result FromDomainError(DomainError error) => new([error]);

    public static implicit operator Result(DomainError error) => FromDomainError(error);
}

/// <summary>As <see cref="Result"/>, with what was made when it was done.</summary>
public sealed class Result<T> where T : notnull
{
    private readonly T? _value;

    private Result(T? value, IReadOnlyList<DomainError> errors)
    {
        _value = value;
        Errors = errors;
    }

    public IReadOnlyList<DomainError> Errors { get; }

    public bool IsOk => Errors.Count == 0;

    /// <exception cref="InvalidOperationException">The act was refused: ask <c>TryGet</c> first.</exception>
    public T Value => TryGet(out var value) ? value : throw new InvalidOperationException($"Refused: {string.Join("; ", Errors)}.");

    public bool TryGet([NotNullWhen(true)] out T? value)
    {
        value = _value;
        return IsOk;
    }

    /// <summary>The value, or the reasons why there is none.</summary>
    public bool TryGet([NotNullWhen(true)] out T? value, out IReadOnlyList<DomainError> errors)
    {
        errors = Errors;
        return TryGet(out value);
    }

    [SuppressMessage("Design", "CA1000", Justification = "The implicit conversions below are the way in; this one takes several reasons.")]
    public static Result<T> Refused(IReadOnlyList<DomainError> errors) =>
        errors.Count > 0 ? new(default, errors) : throw new ArgumentException("A refusal needs a reason.", nameof(errors));

    // An interface cannot be converted implicitly.
    [SuppressMessage("Design", "CA1000", Justification = "As above.")]
    public static Result<T> From(T value) => new(value, []);

    public static implicit operator Result<T>(T value) => new(value, []);

    public static implicit operator Result<T>(DomainError error) => new(default, [error]);
}
