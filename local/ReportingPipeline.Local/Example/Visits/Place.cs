namespace ReportingPipeline.Local.Example;

/// <summary>Where a visitor lives: one of Sagatun's four municipalities, or elsewhere or unknown.</summary>
internal enum Place
{
    Hamar,
    Stange,
    Ringsaker,
    Loten,
    Elsewhere,
}
