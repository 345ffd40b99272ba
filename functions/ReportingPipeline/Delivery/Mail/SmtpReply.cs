namespace ReportingPipeline.Delivery.Mail;

/// <summary>A mail server's reply (RFC 5321 4.2).</summary>
/// <param name="Code">Three digits, of which the first says the most: 2 done, 3 go on, 4 not now, 5 never.</param>
/// <param name="Lines">Its text, line by line.</param>
internal sealed record SmtpReply(int Code, IReadOnlyList<string> Lines)
{
    /// <summary>Whether the server has done what was asked.</summary>
    public bool IsDone => Code / 100 == 2;

    /// <summary>Whether the server will never do what was asked.</summary>
    public bool IsPermanentRefusal => Code / 100 == 5;

    /// <summary>Whether the server will not do it now.</summary>
    public bool IsTransientRefusal => Code / 100 == 4;

    /// <summary>The code and the text on one line, such as "550 5.1.1 No such user".</summary>
    public override string ToString() =>
        string.Concat($"{Code} {string.Join(' ', Lines)}".Select(letter => char.IsControl(letter) ? ' ' : letter)).Trim();
}
