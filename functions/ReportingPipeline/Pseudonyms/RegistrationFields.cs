using System.Globalization;
using System.Text.RegularExpressions;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Pseudonyms;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Pseudonyms;

/// <summary>
/// The rules for the fields of a registration: those of the source table,
/// so that nothing is imported that would not be counted.
/// </summary>
/// <param name="centre">The centre.</param>
/// <param name="now">The present instant; nothing can have been registered after it.</param>
internal sealed partial class RegistrationFields(Centre centre, DateTimeOffset now)
{
    private static readonly Dictionary<string, VisitKind> Kinds = new() { ["user"] = VisitKind.User, ["other"] = VisitKind.Other };

    private readonly MunicipalityCodes _municipalities = new(centre.Municipalities);
    private readonly DateOnly _first = centre.RegisteredFrom.FirstDay;
    private readonly DateOnly _last = LocalTime.DateOf(now);

    /// <summary>Reads a line, or adds what is wrong with it to the faults.</summary>
    /// <param name="line">The line's number.</param>
    /// <param name="field">Its fields by column.</param>
    /// <param name="faults">Where faults are added.</param>
    public RegistrationLine? Read(int line, Func<string, string> field, ICollection<FileFault> faults)
    {
        var before = faults.Count;
        var date = ReadDate(field("date"));
        if (date is null)
        {
            Refuse(
                "date",
                $"A date from {_first:yyyy-MM-dd}, when {centre.Id} began to register, to today, {_last:yyyy-MM-dd}, written so.");
        }

        if (!Kinds.TryGetValue(field("kind"), out var kind)) Refuse("kind", "One of user and other.");
        var id = kind == VisitKind.User && field("id").Length > 0 ? CanonicalId.TryParse(field("id")) : null;
        if (kind == VisitKind.User && field("id").Length > 0 && id is null)
        {
            Refuse(
                "id",
                "Latin letters, digits and signs, with at least one besides separators, or nothing if it is unknown.");
        }

        var municipality = field("municipality") is { Length: > 0 } code ? code : null;
        if (municipality is not null && !FourDigits().IsMatch(municipality))
        {
            Refuse("municipality", "A code of four digits, or nothing if it is unknown.");
        }
        else if (date is { } day && _municipalities.Find(municipality, day) is null)
        {
            Refuse("municipality", "A code that the municipality has on that date.");
        }

        var registeredAt = ReadInstant(field("registeredAt"));
        if (registeredAt is null && field("registeredAt").Length > 0)
        {
            Refuse(
                "registeredAt",
                $"An instant from {_first:yyyy-MM-dd} to now, "
                + "written like 2020-03-11T09:30:00Z or 2020-03-11T10:30:00+01:00, or nothing for now.");
        }

        return faults.Count == before ? new RegistrationLine(date!.Value, kind, id, municipality, registeredAt) : null;

        void Refuse(string column, string accepted) => faults.Add(new FileFault(line, column, accepted));
    }

    private DateOnly? ReadDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && _first <= date && date <= _last
            ? date
            : null;

    // Without the pattern, an instant without an offset would be taken for one in the machine's own time zone.
    private DateTimeOffset? ReadInstant(string text) =>
        Instant().IsMatch(text)
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
        && LocalTime.DateOf(instant) >= _first && instant <= now
            ? instant
            : null;

    [GeneratedRegex("^[0-9]{4}\\z")]
    private static partial Regex FourDigits();

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,7})?)?(Z|[+-][0-9]{2}:[0-9]{2})\\z")]
    private static partial Regex Instant();
}
