namespace ReportingPipeline.Domain.Tests.Books.Attack;

/// <summary>What an attack went through, and what it found.</summary>
internal sealed class AttackNumbers
{
    public int Centres { get; set; }

    /// <summary>Centres whose year closes with a breakdown.</summary>
    public int WithBreakdown { get; set; }

    /// <summary>Those of them that tell parts by municipality.</summary>
    public int WithPartsTold { get; set; }

    public int Dates { get; set; }

    /// <summary>Versions after the first of each part.</summary>
    public int Versions { get; set; }

    /// <summary>Those of them that an administrator took up.</summary>
    public int Marked { get; set; }

    /// <summary>Pairs of versions or years, in one row, that were recounted.</summary>
    public long Pairs { get; set; }

    /// <summary>Those of them that differ.</summary>
    public long Differing { get; set; }

    /// <summary>Users whose corrections were taken up on a date.</summary>
    public int TakenUp { get; set; }

    /// <summary>Users whose corrections waited on a date.</summary>
    public int Waiting { get; set; }

    /// <summary>Groups of corrections that touch the same rows.</summary>
    public int Groups { get; set; }

    /// <summary>Those of them that nothing is wrong with, and that must be taken up.</summary>
    public int GroupsInOrder { get; set; }

    public List<string> Violations { get; } = [];

    public static AttackNumbers operator +(AttackNumbers left, AttackNumbers right)
    {
        var sum = new AttackNumbers
        {
            Centres = left.Centres + right.Centres,
            WithBreakdown = left.WithBreakdown + right.WithBreakdown,
            WithPartsTold = left.WithPartsTold + right.WithPartsTold,
            Dates = left.Dates + right.Dates,
            Versions = left.Versions + right.Versions,
            Marked = left.Marked + right.Marked,
            Pairs = left.Pairs + right.Pairs,
            Differing = left.Differing + right.Differing,
            TakenUp = left.TakenUp + right.TakenUp,
            Waiting = left.Waiting + right.Waiting,
            Groups = left.Groups + right.Groups,
            GroupsInOrder = left.GroupsInOrder + right.GroupsInOrder,
        };
        sum.Violations.AddRange([.. left.Violations, .. right.Violations]);
        return sum;
    }

    public override string ToString() =>
        $"{Centres} centres ({WithBreakdown} told by municipality, {WithPartsTold} by part as well), {Dates} dates, "
        + $"{Versions} further versions ({Marked} marked); corrections of {TakenUp} users taken up, of {Waiting} waiting; "
        + $"{Groups} groups of corrections, {GroupsInOrder} of them in order; "
        + $"{Pairs} pairs of versions by row, {Differing} of which differ; {Violations.Count} violations";
}
