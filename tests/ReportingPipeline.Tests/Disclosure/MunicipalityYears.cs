using System.Globalization;

namespace ReportingPipeline.Tests.Disclosure;

/// <summary>How many municipalities with at least the threshold of users in a year are told by themselves, over some years.</summary>
/// <param name="Told">Those that are.</param>
/// <param name="Possible">
/// Those that can be: beside municipalities of too few users one of the others must be hidden too, however the rows are made.
/// </param>
/// <param name="All">All of them.</param>
internal readonly record struct MunicipalityYears(int Told, int Possible, int All)
{
    public double ToldOfAll => Told / (double)All;

    public double ToldOfPossible => Told / (double)Possible;

    public static MunicipalityYears operator +(MunicipalityYears one, MunicipalityYears other) =>
        new(one.Told + other.Told, one.Possible + other.Possible, one.All + other.All);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Told} of {All} municipality-years told by themselves ({ToldOfAll:P1}), of {Possible} that can be ({ToldOfPossible:P1})");
}
