using System.Globalization;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Pages.Layout;
using ReportingPipeline.Pages.Staff;
using ReportingPipeline.Pseudonyms;
using ReportingPipeline.Spreadsheets;

namespace ReportingPipeline.Portal;

/// <summary>Reads the form of a day's visits and registers them, or none as long as anything must be put right.</summary>
public sealed class DayRegistration(VisitRegistration registration, TimeProvider clock)
{
    /// <summary>The most rows that a form may have.</summary>
    public const int MostRows = 200;

    /// <summary>How browsers send dates.</summary>
    public const string DateFormat = "yyyy-MM-dd";

    private static readonly string[] Columns = ["kind", "id", "municipality"];

    /// <summary>The form as it is before anybody has filled it in.</summary>
    public static RegistrationContent Empty(Centre centre, FormTarget target) => new(
        centre.Name,
        target,
        RegistrationContent.RowsAtATime,
        [.. centre.Municipalities.Select(municipality => (municipality.Id, municipality.Name))]);

    /// <summary>The form after visits have been saved, with their day, as further ones are mostly of the same.</summary>
    public static RegistrationContent After(Centre centre, FormTarget target, int saved, DateOnly day) => Empty(centre, target) with
    {
        Saved = saved,
        Input = FormInput.Empty with
        {
            Values = new Dictionary<string, string>
            {
                [RegistrationContent.DateField] = day.ToString(DateFormat, CultureInfo.InvariantCulture),
            },
        },
    };

    /// <summary>Does what a button of the form asks for, and returns the form as it then is.</summary>
    /// <param name="centre">The centre.</param>
    /// <param name="target">Where the form is sent.</param>
    /// <param name="form">The fields by their names; null for one that was not sent.</param>
    /// <param name="cancellationToken">Stops it between two requests.</param>
    public async Task<RegistrationContent> AnswerAsync(
        Centre centre, FormTarget target, Func<string, string?> form, CancellationToken cancellationToken)
    {
        var rows = int.TryParse(form(RegistrationContent.RowsField), NumberStyles.None, CultureInfo.InvariantCulture, out var sent)
            ? Math.Clamp(sent, RegistrationContent.RowsAtATime, MostRows)
            : RegistrationContent.RowsAtATime;
        var values = Fields(rows).Append(RegistrationContent.DateField).ToDictionary(field => field, field => form(field)?.Trim() ?? "");
        var filled = Empty(centre, target) with { Rows = rows, Input = FormInput.Empty with { Values = values } };
        if (form("action") == "more")
        {
            return filled with { Rows = Math.Min(rows + RegistrationContent.RowsAtATime, MostRows) };
        }

        var (lines, errors) = Read(centre, rows, values);
        if (errors.Count > 0) return filled with { Input = new FormInput(values, errors) };

        await RegisterAsync(centre, lines, errors, cancellationToken);
        return errors.Count > 0 ? filled with { Input = new FormInput(values, errors) } : After(centre, target, lines.Count, lines[0].Date);
    }

    private async Task RegisterAsync(
        Centre centre, List<RegistrationLine> lines, Dictionary<string, FieldError> errors, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var refused in await registration.RegisterAsync(centre, lines[0].Date, lines, cancellationToken))
            {
                errors[RegistrationContent.FieldOf("id", refused.Line)] = new FieldError(FieldErrorKind.RegisteredElsewhere, refused.Line);
            }
        }
        catch (StateConflictException)
        {
            errors[RegistrationContent.DateField] = new FieldError(FieldErrorKind.KeyRefused);
        }
    }

    private (List<RegistrationLine> Lines, Dictionary<string, FieldError> Errors) Read(
        Centre centre, int rows, Dictionary<string, string> values)
    {
        var fields = new RegistrationFields(centre, clock.GetUtcNow());
        var (lines, errors) = (new List<RegistrationLine>(), new Dictionary<string, FieldError>());
        var filledIn = Enumerable.Range(1, rows).Where(row => Columns.Any(column => Value(column, row).Length > 0)).ToList();
        if (filledIn.Count == 0) errors[RegistrationContent.FieldOf("kind", 1)] = new FieldError(FieldErrorKind.NothingFilledIn);
        foreach (var row in filledIn)
        {
            var faults = new FileFaults();
            var line = fields.Read(row, column => TextCell.Of(TextOf(column, row)), faults);
            foreach (var fault in faults.Told) errors.TryAdd(FieldOf(fault.Column, row), ErrorOf(fault.Column, row));
            if (line is null) continue;

            if (line.Id is { } id && lines.Any(other => other.Id?.Value == id.Value))
            {
                errors[FieldOf("id", row)] = new FieldError(FieldErrorKind.IdRepeated, row);
            }

            lines.Add(line);
        }

        return (lines, errors);

        string Value(string column, int row) => values[RegistrationContent.FieldOf(column, row)];

        // People choose a municipality by its name; which code it had depends on the day.
        string TextOf(string column, int row) => column switch
        {
            "date" => values[RegistrationContent.DateField],
            "municipality" => CodeOf(centre, Value(column, row), values[RegistrationContent.DateField]),
            "kind" or "id" => Value(column, row),
            _ => "",
        };
    }

    private static string CodeOf(Centre centre, string id, string date)
    {
        // Without a day there is nothing to look up; that is refused by itself.
        if (!DateOnly.TryParseExact(date, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return "";

        // What is none of the centre's is no code either, and so refused.
        return centre.Municipalities.FirstOrDefault(municipality => municipality.Id == id)?.CodeOn(day) ?? id;
    }

    private static IEnumerable<string> Fields(int rows) =>
        Enumerable.Range(1, rows).SelectMany(row => Columns.Select(column => RegistrationContent.FieldOf(column, row)));

    private static string FieldOf(string column, int row) =>
        column == "date" ? RegistrationContent.DateField : RegistrationContent.FieldOf(column, row);

    private static FieldError ErrorOf(string column, int row) => column switch
    {
        "date" => new FieldError(FieldErrorKind.DateRefused),
        "kind" => new FieldError(FieldErrorKind.KindMissing, row),
        "municipality" => new FieldError(FieldErrorKind.MunicipalityRefused, row),
        _ => new FieldError(FieldErrorKind.IdRefused, row),
    };
}
