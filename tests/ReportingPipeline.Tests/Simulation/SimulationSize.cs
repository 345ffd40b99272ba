namespace ReportingPipeline.Tests.Simulation;

/// <summary>How much is simulated.</summary>
/// <param name="Centres">The number of centres.</param>
/// <param name="Recipients">The recipients of each; the last joins when some half-years are over.</param>
/// <param name="HalfYears">The half-years, from the first of 2010 on.</param>
/// <param name="ChangesPerHalfYear">How often in a half-year, on average, a centre has a visit registered late, corrected or cancelled.</param>
/// <param name="GroupsPerHalfYear">How often it has one of each of a group of users, enough of them to be taken up.</param>
/// <param name="Accounts">The storage accounts that the centres are spread over, side by side: the emulator searches a table row by row.</param>
public sealed record SimulationSize(
    int Centres, int Recipients, int HalfYears, double ChangesPerHalfYear, double GroupsPerHalfYear, int Accounts)
{
    /// <summary>What is over in seconds.</summary>
    public static readonly SimulationSize Small = new(
        Centres: 2, Recipients: 3, HalfYears: 4, ChangesPerHalfYear: 0.7, GroupsPerHalfYear: 0.7, Accounts: 1);

    /// <summary>Ten years.</summary>
    public static readonly SimulationSize Full = new(
        Centres: 5, Recipients: 16, HalfYears: 20, ChangesPerHalfYear: 0.2, GroupsPerHalfYear: 0.1, Accounts: 5);
}
