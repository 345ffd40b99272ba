using ReportingPipeline.Domain.Languages;

namespace ReportingPipeline.Domain.Indicators;

/// <summary>The unit of an indicator.</summary>
/// <param name="Word">Which.</param>
/// <param name="CountsPersons">Whether it counts persons, so that its numbers are whole and small ones are hidden.</param>
public sealed record IndicatorUnit(UnitWord Word, bool CountsPersons)
{
    /// <summary>What the centre calls it; null for a unit that has a word of its own.</summary>
    public TranslatedText? Text { get; init; }

    /// <summary>A unit that has a word of its own; posts and work done are no persons.</summary>
    public static IndicatorUnit Of(UnitWord word) => new(
        word, word is UnitWord.People or UnitWord.Participants or UnitWord.Members or UnitWord.Employees or UnitWord.Volunteers);
}
