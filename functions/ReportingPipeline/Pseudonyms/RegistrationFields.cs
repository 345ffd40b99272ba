using System.Globalization;
using System.Text.RegularExpressions;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Pseudonyms;
using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Spreadsheets;

namespace ReportingPipeline.Pseudonyms;

/// <summary>
/// The rules for the fields of a registration: those of the source table,
/// so that nothing is imported that would not be counted.
/// </summary>
/// <param name="centre">The centre.</param>
/// <param name="now">The present instant; nothing can have been registered after it.</param>
internal sealed partial class RegistrationFields(Centre centre, DateTimeOffset now)
{
    private const string AcceptedKind = "One of user and other, or bruker and annen.";
    private const string AcceptedCode = "A code of four digits, or nothing if it is unknown.";
    private const string ShortCode =
        "A code of four digits: a spreadsheet has left out the zero in front, so format the column as text, and enter the code anew.";

    private static readonly string[] DateFormats = ["yyyy-MM-dd", "d.M.yyyy"];
    private static readonly string[] MomentFormats = ["d.M.yyyy HH:mm", "d.M.yyyy HH:mm:ss"];

    /// <summary>Who has come, by the words for it.</summary>
    public static readonly IReadOnlyDictionary<string, VisitKind> Kinds = new Dictionary<string, VisitKind>(
        StringComparer.OrdinalIgnoreCase)
    {
        ["user"] = VisitKind.User,
        ["bruker"] = VisitKind.User,
        ["brukar"] = VisitKind.User,
        ["other"] = VisitKind.Other,
        ["annen"] = VisitKind.Other,
        ["annan"] = VisitKind.Other,
    };

    private readonly MunicipalityCodes _municipalities = new(centre.Municipalities);
    private readonly DateOnly _first = centre.RegisteredFrom.FirstDay;
    private readonly DateOnly _last = LocalTime.DateOf(now);

    private readonly string _acceptedDate = string.Create(
        CultureInfo.InvariantCulture,
        $"A date from {centre.RegisteredFrom.FirstDay:yyyy-MM-dd}, when {centre.Id} began to register, "
        + $"to today, {LocalTime.DateOf(now):yyyy-MM-dd}, written so or like {LocalTime.DateOf(now):dd.MM.yyyy}.");

    private readonly string _acceptedInstant = string.Create(
        CultureInfo.InvariantCulture,
        $"An instant from {centre.RegisteredFrom.FirstDay:yyyy-MM-dd} to now, written like 2020-03-11T09:30:00Z or "
        + $"2020-03-11T10:30:00+01:00, or like 11.03.2020 10:30 in Norwegian time, or nothing for now.");

    /// <summary>Reads a line, or adds what is wrong with it to the faults.</summary>
    /// <param name="line">The line's number.</param>
    /// <param name="cell">Its cells by column.</param>
    /// <param name="faults">Where faults are added.</param>
    public RegistrationLine? Read(int line, Func<string, FileCell> cell, FileFaults faults)
    {
        var before = faults.Count;
        var date = ReadDate(cell("date"));
        if (date is null) Refuse("date", _acceptedDate);

        var kind = ReadKind(cell("kind"));
        if (kind is null) Refuse("kind", AcceptedKind);

        var (id, refusedId) = kind == VisitKind.User && !cell("id").IsBlank ? ReadId(cell("id")) : (null, null);
        if (refusedId is not null) Refuse("id", $"{refusedId} Leave the field empty if the id is unknown.");

        var (municipality, refusedCode) = cell("municipality").IsBlank ? (null, null) : ReadMunicipality(cell("municipality"), date);
        if (refusedCode is not null) Refuse("municipality", refusedCode);

        var registeredAt = ReadInstant(cell("registeredAt"));
        if (registeredAt is null && !cell("registeredAt").IsBlank) Refuse("registeredAt", _acceptedInstant);

        return faults.Count == before ? new RegistrationLine(line, date!.Value, kind!.Value, id, municipality, registeredAt) : null;

        void Refuse(string column, string accepted) => faults.Add(new FileFault(
            line,
            column,
            cell(column) is FormulaCell formula
                ? $"A value: {formula.Reference} holds a formula, so copy the column, and paste it as values."
                : accepted));
    }

    /// <summary>Reads a visit that stands in fields of their own.</summary>
    /// <param name="text">The texts by column; null where nothing stands.</param>
    /// <param name="nameOf">What the field of a column is called.</param>
    /// <exception cref="RequestRefusedException">A field is wrong; the message does not repeat it.</exception>
    public RegistrationLine Read(Func<string, string?> text, Func<string, string> nameOf)
    {
        var faults = new FileFaults();
        if (Read(line: 1, column => TextCell.Of(text(column) ?? ""), faults) is { } visit) return visit;

        var fault = faults.Told[0];
        throw new RequestRefusedException(nameOf(fault.Column), $"'{nameOf(fault.Column)}' is wrong. Accepted: {fault.Accepted}");
    }

    private DateOnly? ReadDate(FileCell cell)
    {
        DateOnly? date = cell switch
        {
            TextCell text when DateOnly.TryParseExact(
                text.Text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var written) => written,
            NumberCell { Moment: { } moment } => DateOnly.FromDateTime(moment),
            _ => null,
        };
        return _first <= date && date <= _last ? date : null;
    }

    private static VisitKind? ReadKind(FileCell cell) =>
        cell is TextCell text && Kinds.TryGetValue(text.Text, out var kind) ? kind : null;

    private static (CanonicalId? Id, string? Refused) ReadId(FileCell cell)
    {
        if (cell is NumberCell { IsShownAsDate: true }) return (null, SpoiltIds.TurnedIntoDate);
        var written = cell switch { TextCell text => text.Text, NumberCell number => number.Digits, _ => null };
        return written is null ? (null, SpoiltIds.TurnedIntoNumber) : (CanonicalId.TryParse(written, out var refusal), refusal);
    }

    // A number of less than four digits has lost the zeros in front of it, and nothing else. In CSV it may as well be a slip.
    private (string? Code, string? Refused) ReadMunicipality(FileCell cell, DateOnly? date)
    {
        var code = cell switch
        {
            TextCell text => text.Text,
            NumberCell { IsShownAsDate: false } number => number.Digits?.PadLeft(4, '0'),
            _ => null,
        };
        if (code is null || !FourDigits().IsMatch(code)) return (null, ThreeDigits().IsMatch(code ?? "") ? ShortCode : AcceptedCode);
        return date is { } day && _municipalities.Find(code, day) is null
            ? (null, "A code that the municipality has on that date.")
            : (code, null);
    }

    // Without the pattern, an instant without an offset would be taken for one in the machine's own time zone.
    private DateTimeOffset? ReadInstant(FileCell cell)
    {
        DateTimeOffset? instant = cell switch
        {
            TextCell text when Instant().IsMatch(text.Text)
                && DateTimeOffset.TryParse(text.Text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var written) => written,
            TextCell text when DateTime.TryParseExact(
                text.Text, MomentFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) => LocalTime.InstantOf(local),
            NumberCell { Moment: { } moment } => LocalTime.InstantOf(moment),
            _ => null,
        };
        return instant <= now && LocalTime.DateOf(instant.Value) >= _first ? instant : null;
    }

    [GeneratedRegex("^[0-9]{4}\\z")]
    private static partial Regex FourDigits();

    [GeneratedRegex("^[0-9]{3}\\z")]
    private static partial Regex ThreeDigits();

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,7})?)?(Z|[+-][0-9]{2}:[0-9]{2})\\z")]
    private static partial Regex Instant();
}
