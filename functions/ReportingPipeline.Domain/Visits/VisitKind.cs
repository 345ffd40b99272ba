namespace ReportingPipeline.Domain.Visits;

/// <summary>Who came.</summary>
public enum VisitKind
{
    /// <summary>A user of the centre.</summary>
    User,

    /// <summary>Anyone else: a relative, a professional, a course guest.</summary>
    Other,
}
