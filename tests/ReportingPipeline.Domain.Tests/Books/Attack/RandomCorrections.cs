using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Tests.Books.Attack;

/// <summary>
/// Corrects what is registered, as it happens: a few registrations of all sorts, or the same mistake for many users of a
/// municipality; and sometimes what was corrected before is made undone.
/// </summary>
internal sealed class RandomCorrections(AttackedCentre centre, Random random)
{
    private readonly List<IReadOnlyList<Registration>> _earlier = [];
    private int _number = 10_000;

    private List<Registration> Registered => centre.Registered;

    public void Correct()
    {
        _earlier.Add([.. Registered]);
        for (var mistake = random.Next(5); mistake > 0; mistake--)
        {
            switch (random.Next(8))
            {
                case 0 or 1:
                    CorrectNameless();
                    break;
                case 2:
                    Undo();
                    break;
                default:
                    CorrectUsers();
                    break;
            }
        }

        centre.KeepOneADay();
    }

    // One sort of correction, in one part, of too few users or of up to three times as many as are enough.
    private void CorrectUsers()
    {
        var (sort, part, home, to) = (random.Next(11), centre.Parts[random.Next(centre.Parts.Count)], Anywhere(), Anywhere());
        var users = Registered.Where(row => row.NamesUser && (random.Next(8) == 0 || row.MunicipalityId == home))
            .Select(row => row.User!)
            .Distinct()
            .Order()
            .ToList();
        for (var late = 2 * random.Next(3); late >= 0; late--) users.Add($"late{_number++}");
        var many = random.Next(4) == 0 ? random.Next(1, centre.Threshold) : random.Next(centre.Threshold, (3 * centre.Threshold) + 1);
        foreach (var user in random.GetItems(users.ToArray(), many).Distinct()) Correct(sort, user, part, home, to);
    }

    private void Correct(int sort, string user, ReportingPeriod part, string home, string to)
    {
        var own = Registered.Where(row => row.NamesUser && row.User == user).ToList();
        var inPart = own.Where(row => part.Months.Contains(row.Month)).ToList();
        var one = own.Count == 0 ? null : inPart.Count > 0 ? inPart[random.Next(inPart.Count)] : own[random.Next(own.Count)];
        switch (sort)
        {
            case 0 or 1 or 2:
                Registered.Add(new Registration(_number++, DayOf(part), true, user, sort == 0 ? home : to));
                break;
            case 3 when one is not null:
                Registered.Remove(one);
                break;
            case 4:
                foreach (var row in own) Registered.Remove(row);
                break;
            case 5 or 6 when one is not null:
                Replace(one, one with { MunicipalityId = to });
                break;
            case 7 when one is not null:
                Replace(one, one with { Date = DayOf(part) });
                break;
            case 8 when one is not null:
                Replace(one, one with { Date = one.Month.FirstDay.AddDays(random.Next(28)), Number = _number++ });
                break;
            case 9 when one is not null:
                Replace(one, one with { User = random.Next(2) == 0 ? $"late{_number++}" : Registered[random.Next(Registered.Count)].User });
                break;
            case 10 when one is not null:
                Replace(one, one with { IsByUser = random.Next(2) == 0, User = null });
                break;
        }
    }

    private void CorrectNameless()
    {
        var (part, from) = (centre.Parts[random.Next(centre.Parts.Count)], Anywhere());
        for (var row = random.Next(1, centre.Threshold + 2); row > 0; row--)
        {
            var nameless = Registered.Where(other => !other.NamesUser).ToList();
            var one = nameless.Count == 0 ? null : nameless[random.Next(nameless.Count)];
            switch (random.Next(6))
            {
                case 0 or 1 or 2:
                    Registered.Add(new Registration(_number++, DayOf(part), random.Next(2) == 0, null, from));
                    break;
                case 3 when one is not null:
                    Registered.Remove(one);
                    break;
                case 4 when one is not null:
                    Replace(one, one with { MunicipalityId = Anywhere(), Date = DayOf(part) });
                    break;
                case 5 when one is not null:
                    Replace(one, one with { IsByUser = true, User = $"late{_number++}" });
                    break;
            }
        }
    }

    // As they were registered on an earlier date, for some of the users who are registered otherwise by now.
    private void Undo()
    {
        var then = _earlier[random.Next(_earlier.Count)];
        var changed = then.Except(Registered).Concat(Registered.Except(then))
            .Where(row => row.NamesUser)
            .Select(row => row.User!)
            .Distinct()
            .Order();
        var undone = changed.Where(_ => random.Next(4) > 0).Take(random.Next(1, 3 * centre.Threshold)).ToHashSet();
        Registered.RemoveAll(row => row.NamesUser && undone.Contains(row.User!));
        Registered.AddRange(then.Where(row => row.NamesUser && undone.Contains(row.User!)));
    }

    private void Replace(Registration row, Registration next) => Registered[Registered.IndexOf(row)] = next;

    private string Anywhere() =>
        random.Next(12) == 0 ? "elsewhere" : centre.MunicipalityIds[random.Next(centre.MunicipalityIds.Count)];

    private DateOnly DayOf(ReportingPeriod part) =>
        part.FirstDay.AddDays(random.Next(part.LastDay.DayNumber - part.FirstDay.DayNumber + 1));
}
