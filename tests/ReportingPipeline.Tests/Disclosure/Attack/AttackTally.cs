namespace ReportingPipeline.Tests.Disclosure.Attack;

/// <summary>How an attack went.</summary>
internal sealed record AttackTally(
    int Centres, int Releases, int Withheld, int Printed, int Hidden, int Sensitive, int Attacked, double Narrowest, IReadOnlyList<string> Leaks)
{
    public static readonly AttackTally None = new(0, 0, 0, 0, 0, 0, 0, double.PositiveInfinity, []);

    public static AttackTally operator +(AttackTally left, AttackTally right) => new(
        left.Centres + right.Centres, left.Releases + right.Releases, left.Withheld + right.Withheld, left.Printed + right.Printed,
        left.Hidden + right.Hidden, left.Sensitive + right.Sensitive, left.Attacked + right.Attacked,
        Math.Min(left.Narrowest, right.Narrowest), right.Leaks.Count == 0 ? left.Leaks : [.. left.Leaks, .. right.Leaks]);

    public override string ToString() =>
        $"{Centres} centres, {Releases} files of which {Withheld} withheld their breakdown; {Printed} counts printed, {Hidden} hidden, of which {Sensitive} sensitive; " +
        $"{Attacked} secrets attacked, the narrowest interval is {Narrowest:0.00} of the least allowed; {Leaks.Count} leaks";
}
