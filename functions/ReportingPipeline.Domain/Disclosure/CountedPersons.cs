namespace ReportingPipeline.Domain.Disclosure;

/// <summary>A count, and how many persons are behind it.</summary>
/// <param name="Value">The count: of persons, or of their visits.</param>
/// <param name="Persons">How many persons there are at least; of visits that name nobody, as many as came on the busiest day.</param>
public readonly record struct CountedPersons(long Value, long Persons)
{
    /// <summary>Whether there is somebody behind it, but fewer than a threshold.</summary>
    public bool IsSensitive(int threshold) => Value != 0 && Persons < threshold;

    /// <summary>A count of persons.</summary>
    public static CountedPersons Each(long persons) => new(persons, Math.Abs(persons));
}
