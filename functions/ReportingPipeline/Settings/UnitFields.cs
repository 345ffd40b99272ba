using ReportingPipeline.Domain.Indicators;

namespace ReportingPipeline.Settings;

/// <summary>
/// The unit of an indicator: a word, or an object that names another unit and says whether it counts persons, so that a
/// misspelt word is refused rather than taken for a unit whose small numbers need no protection.
/// </summary>
internal static class UnitFields
{
    private static readonly (string Word, IndicatorUnit Unit)[] Words =
    [
        ("person-years", IndicatorUnit.Of(UnitWord.PersonYears)),
        ("positions", IndicatorUnit.Of(UnitWord.Positions)),
        ("percent-of-position", IndicatorUnit.Of(UnitWord.PercentOfPosition)),
        ("hours", IndicatorUnit.Of(UnitWord.Hours)),
        ("people", IndicatorUnit.Of(UnitWord.People)),
        ("participants", IndicatorUnit.Of(UnitWord.Participants)),
        ("members", IndicatorUnit.Of(UnitWord.Members)),
        ("employees", IndicatorUnit.Of(UnitWord.Employees)),
        ("volunteers", IndicatorUnit.Of(UnitWord.Volunteers)),
    ];

    public static IndicatorUnit Read(ConfigurationObject indicator, string name)
    {
        if (!indicator.IsObject(name)) return indicator.OneOf(name, Words);

        var unit = indicator.Object(name, [.. TranslatedFields.NamesOf("name"), "countsPersons"]);
        return new IndicatorUnit(UnitWord.Other, unit.TrueOrFalse("countsPersons")) { Text = unit.Translated("name") };
    }
}
