using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Tests.Books.Attack;

/// <summary>Recounts what differs between two states of a year, by whom; it must be nobody or enough.</summary>
internal sealed class VersionPairs(int threshold, AttackNumbers numbers)
{
    /// <summary>Compares two versions of a part.</summary>
    public void CompareParts(TrueState before, TrueState now, ReportingPeriod part, TrueRows rows, string where)
    {
        var difference = new TrueDifference(before, now, rows);
        foreach (var row in rows.All)
        {
            var users = difference.Users.Count(user => difference.InVisits(user, part)?.Contains(row) == true);
            Check(users, $"users have other visits from '{row}' {where}");
            Check(difference.Nameless(part, row), $"registrations from '{row}' that name no user differ {where}");
        }
    }

    /// <summary>Compares how the users of a year are counted by row.</summary>
    public void CompareYears(TrueState before, TrueState now, TrueRows rows, string where)
    {
        var difference = new TrueDifference(before, now, rows);
        var differing = difference.Users.Where(user => now.Parts.Any(part => difference.Differs(user, part))).ToList();
        foreach (var row in rows.All)
        {
            var isCountedOtherwise = differing.Exists(
                user => before.CountedUnder(user, rows) == row != (now.CountedUnder(user, rows) == row));
            Check(
                isCountedOtherwise ? differing.Count(user => now.Parts.Any(part => difference.Touched(user, part).Contains(row))) : 0,
                $"users are behind the users counted under '{row}' {where}");
        }
    }

    private void Check(int differing, string what)
    {
        numbers.Pairs++;
        if (differing > 0) numbers.Differing++;
        if (differing > 0 && differing < threshold) numbers.Violations.Add($"{differing} {what}");
    }
}
