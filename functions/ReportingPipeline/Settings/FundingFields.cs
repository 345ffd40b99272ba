using ReportingPipeline.Domain.Funding;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Settings;

/// <summary>What a centre is given, by whom and for which year; none if the field is left out.</summary>
internal static class FundingFields
{
    /// <summary>The fields of an income.</summary>
    public static readonly string[] Names =
        ["year", .. TranslatedFields.NamesOf("funder"), "municipality", "activity", "amountKroner", .. TranslatedFields.NamesOf("purpose")];

    /// <summary>The fields of a note about the funding.</summary>
    public static readonly string[] NoteNames = TranslatedFields.NamesOf("text");

    public static IReadOnlyList<TranslatedText> ReadNotes(ConfigurationObject owner, string name) =>
        owner.Has(name) ? [.. owner.Objects(name, NoteNames).Select(note => note.Translated("text"))] : [];

    public static IReadOnlyList<Income> ReadAll(
        ConfigurationObject centre, ReportingCalendar calendar, IReadOnlyList<string> municipalityIds)
    {
        if (!centre.Has("funding")) return [];

        var all = new List<Income>();
        foreach (var fields in centre.Objects("funding", Names))
        {
            var income = Read(fields, calendar, municipalityIds);
            if (all.Any(earlier => earlier.Year == income.Year && earlier.Continues(income)))
            {
                throw fields.Error(
                    "funder",
                    $"is '{income.Funder.Bokmal}', which stands there already with this year, activity and purpose; "
                    + "add the amounts up, or give each a purpose of its own");
            }

            all.Add(income);
        }

        return all;
    }

    private static Income Read(ConfigurationObject income, ReportingCalendar calendar, IReadOnlyList<string> municipalityIds) => new(
        income.Period("year", calendar, PeriodKind.Year),
        income.Translated("funder"),
        income.OneOf("activity", ("local", FundingActivity.Local), ("regional", FundingActivity.Regional)),
        income.WholeNumber("amountKroner", 0, Kroner.Most))
    {
        Purpose = income.TranslatedOrNone("purpose"),
        MunicipalityId = income.Has("municipality")
            ? income.Parse(
                "municipality",
                text => municipalityIds.Contains(text) ? text : null,
                $"one of the centre's municipalities: {string.Join(", ", municipalityIds)}")
            : null,
    };
}
