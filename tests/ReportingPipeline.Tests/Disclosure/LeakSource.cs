namespace ReportingPipeline.Tests.Disclosure;

/// <summary>How readers come by a number.</summary>
internal enum LeakSource
{
    /// <summary>It is printed, or a printed share or amount fits it only.</summary>
    Printed,

    /// <summary>It is the difference of two such numbers, of municipalities of which one set lies inside the other.</summary>
    Difference,

    /// <summary>It follows from more of them.</summary>
    Elimination,
}
