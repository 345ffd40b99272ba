using System.Collections.Concurrent;
using System.Security.Cryptography;
using ReportingPipeline.Access;
using ReportingPipeline.Domain.Books;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Channels;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Owed;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Access;
using ReportingPipeline.Tests.Delivery;

namespace ReportingPipeline.Tests.Simulation;

/// <summary>Holds the ledger, the files and the mailboxes against what was owed, once all is quiet.</summary>
internal sealed class LedgerAudit(Pipeline pipeline, IReadOnlyList<ReceivedMail> mails, IReadOnlyDictionary<string, string> hashesSeen)
{
    private readonly ConcurrentDictionary<(string Centre, FigureName Name), (RevisionId By, long Number)> _told = [];
    private readonly ILookup<string, ReceivedMail> _mails = mails.ToLookup(mail => mail.MessageId);

    public int Reports { get; private set; }

    public int Revisions { get; private set; }

    public int HandOvers { get; private set; }

    public int MarkedUncertain { get; private set; }

    /// <summary>How many figures the newest reports tell, each the same in all of them.</summary>
    public int Figures => _told.Count;

    /// <summary>How many of them are of a year and were added up from its parts.</summary>
    public int Sums { get; private set; }

    /// <summary>How many parts are closed.</summary>
    public int Parts { get; private set; }

    /// <summary>How many versions of them came after the first.</summary>
    public int Versions { get; private set; }

    /// <summary>How many of those an administrator took up.</summary>
    public int ByAdministrators { get; private set; }

    /// <summary>Of how many parts and rows corrections wait.</summary>
    public int Waiting { get; private set; }

    /// <summary>Fails unless everything owed on a day has been delivered, once per revision, and nothing else has.</summary>
    public async Task AssertAsync(DateOnly today)
    {
        foreach (var centre in await pipeline.Get<CentresBlob>().ReadAsync(CancellationToken.None)) await AssertAsync(centre, today);
    }

    private async Task AssertAsync(Centre centre, DateOnly today)
    {
        var entries = await pipeline.Get<LedgerTable>().ReadAsync(centre.Id, CancellationToken.None);
        var owed = OwedReport.Of(centre, today).Select(owed => new ReportId(centre.Id, owed.Period.Key, owed.Recipient.MunicipalityId));
        Assert.Equal(owed.Select(report => $"{report}").Order(StringComparer.Ordinal), entries.Select(entry => $"{entry.Id.Report}").Distinct().Order(StringComparer.Ordinal));

        var (books, _) = await pipeline.Get<BooksBlobs>().ReadAsync(centre.Id, CancellationToken.None);
        var reports = entries.GroupBy(entry => entry.Id.Report);
        await Parallel.ForEachAsync(reports, async (report, _) => await AssertAsync(centre, books, [.. report]));
        await AssertBooksAsync(centre, books);
        var announced = entries.SelectMany(entry => entry.Outbox).Select(row => row.MessageId).OfType<string>().ToHashSet();
        Assert.DoesNotContain(mails, mail => mail.MessageId.StartsWith($"<{centre.Id}_", StringComparison.Ordinal) && !announced.Contains(mail.MessageId));
        Reports += entries.Select(entry => entry.Id.Report).Distinct().Count();
        Revisions += entries.Count;
        HandOvers += entries.Sum(entry => entry.Outbox.Count);
        MarkedUncertain += entries.Sum(entry => entry.Outbox.Count(row => row.WasUncertain));
    }

    // No part is left out, and what differs between the versions of one is about nobody or about enough users.
    private async Task AssertBooksAsync(Centre centre, CentreBooks books)
    {
        Assert.All(books.Parts.Zip(books.Parts.Skip(1)), pair => Assert.Equal(pair.First.Part.Next(), pair.Second.Part));
        Assert.All(
            books.Parts, part => Assert.Equal(Enumerable.Range(1, part.Versions.Count), part.Versions.Select(version => version.Number)));
        foreach (var part in books.Parts) await AssertVersionsAsync(centre, books, part);
        AssertYearsAreTheirParts(centre, books);

        Parts += books.Parts.Count;
        Versions += books.Parts.Sum(part => part.Versions.Count - 1);
        ByAdministrators += books.Parts.SelectMany(part => part.Versions).Count(version => version.TakenUp is not null);
        Waiting += (await pipeline.Get<BookCorrections>().FindWaitingAsync(centre, CancellationToken.None)).Count;
    }

    // By paper and pencil: who differs between two versions of a part, counted over the whole centre, is nobody or enough users.
    private async Task AssertVersionsAsync(Centre centre, CentreBooks books, ClosedPart part)
    {
        var versions = new List<Dictionary<UserKey, string>>();
        foreach (var version in part.Versions)
        {
            var counts = await pipeline.Get<PartCountsBlobs>().ReadAsync(version.CountsName, version.DataAsOf, CancellationToken.None);
            var users = counts.Years.SelectMany(year => year.Users);
            versions.Add(users.ToDictionary(user => user.User, user => string.Join(';', user.Months)));
        }

        var threshold = books.Division(part.Part.Year)?.Threshold ?? centre.DisclosureThreshold;
        for (var later = 1; later < versions.Count; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                // An administrator's correction has shown what it has shown.
                if (part.Versions.Skip(earlier + 1).Take(later - earlier).Any(version => version.TakenUp is not null)) continue;

                var (before, after) = (versions[earlier], versions[later]);
                var users = before.Keys.Union(after.Keys);
                var differing = users.Count(user => before.GetValueOrDefault(user) != after.GetValueOrDefault(user));
                Assert.True(
                    differing == 0 || differing >= threshold,
                    $"{centre.Id} {part.Part}: {differing} users differ between versions {earlier + 1} and {later + 1}.");
            }
        }
    }

    private async Task AssertAsync(Centre centre, CentreBooks books, IReadOnlyList<LedgerEntry> revisions)
    {
        Assert.Equal(Enumerable.Range(1, revisions.Count), revisions.Select(entry => entry.Id.Revision));
        Assert.All(revisions, entry => Assert.True(entry.State == ReportState.Delivered, $"{entry.Id} is {entry.State}: {entry.LastError}"));
        Assert.All(revisions, entry => Assert.Equal(entry != revisions[^1], entry.IsSuperseded));

        await AssertRevisionsWereNeededAsync(centre, books, revisions);
        await AssertHistoryAsync(revisions);
        foreach (var entry in revisions) await AssertDeliveredAsync(entry);
    }

    // Each revision differs from what the one before told, and the last tells what its centre's books hold now.
    private async Task AssertRevisionsWereNeededAsync(Centre centre, CentreBooks books, IReadOnlyList<LedgerEntry> revisions)
    {
        var frozen = new List<FrozenReport>();
        foreach (var entry in revisions) frozen.Add(await pipeline.Get<FrozenReportBlobs>().ReadAsync(entry.MadeFrom!, CancellationToken.None));
        for (var next = 1; next < revisions.Count; next++)
        {
            Assert.True(CountChanges(next - 1, frozen[next]) > 0, $"{revisions[next].Id} came without a change.");
        }

        var parts = frozen[^1].Basis.Parts.Select(used => UsedPart.Of(books.Find(used.Part)!)).ToList();
        var counts = new List<CollectedCounts>();
        foreach (var part in parts) counts.Add(await pipeline.Get<PartCountsBlobs>().ReadAsync(part.CountsName, part.DataAsOf, CancellationToken.None));
        var present = frozen[^1] with { Basis = frozen[^1].Basis with { Parts = parts }, Counts = CollectedCounts.Join(parts[^1].DataAsOf, counts) };
        Assert.True(CountChanges(revisions.Count - 1, present) == 0, $"{revisions[^1].Id} is out of date.");
        foreach (var (name, figure) in Told(frozen[^1]))
        {
            if (figure.Number is { } number) AssertAgrees(revisions[^1].Id, name, number);
        }

        // What a revision hides can change without anybody's being told.
        int CountChanges(int revision, FrozenReport after)
        {
            var (told, then) = (Told(frozen[revision]), Told(after with { Rules = frozen[revision].Rules }));
            return told.Keys.Union(then.Keys).Count(name => told.GetValueOrDefault(name, Figure.NotCollected) != then.GetValueOrDefault(name, Figure.NotCollected));
        }

        IReadOnlyDictionary<FigureName, Figure> Told(FrozenReport counts) => FrozenReports.Told(
            revisions[0].Id, centre, new FrozenPeriod("", centre.Calendar.Parse(revisions[0].Id.Report.PeriodKey), counts));
    }

    // By the name of the figure, whoever tells it in whichever report: it follows from the same books.
    private void AssertAgrees(RevisionId id, FigureName name, long number)
    {
        var first = _told.GetOrAdd((id.Report.CentreId, name), (id, number));
        Assert.True(first.Number == number, $"{name}: {id} tells {number}, and {first.By} {first.Number}.");
    }

    // Where the newest reports tell visits of a year, and of each of its parts.
    private void AssertYearsAreTheirParts(Centre centre, CentreBooks books)
    {
        foreach (var year in books.Years)
        {
            var parts = year.Year.Parts(centre.ReportsBy).Select(part => part.Months).ToList();
            var ofYear = _told.Where(figure => figure.Key.Centre == centre.Id && IsOfVisits(figure.Key.Name, year.Year.Months));
            foreach (var ((_, name), told) in ofYear)
            {
                var ofParts = parts.ConvertAll(months => Find(name with { Span = months }));
                if (ofParts.Contains(null)) continue;

                var sum = string.Join(" + ", ofParts);
                Assert.True(ofParts.Sum() == told.Number, $"{name} of {centre.Id}: {told.Number} in the year, {sum} in its parts.");
                Sums++;
            }
        }

        long? Find(FigureName name) => _told.TryGetValue((centre.Id, name), out var part) ? part.Number : null;
    }

    private static bool IsOfVisits(FigureName name, MonthSpan span) =>
        name.Span == span && name.Quantity is (Quantity.Visits or Quantity.UserVisits or Quantity.UserVisitsWithoutId);

    private async Task AssertHistoryAsync(IReadOnlyList<LedgerEntry> revisions)
    {
        var history = await pipeline.Get<LedgerTable>().ReadHistoryAsync(revisions[0].Id.Report, CancellationToken.None);
        foreach (var entry in revisions)
        {
            var events = history.Where(happened => happened.Revision == entry.Id.Revision).ToList();
            Assert.Equal(Enumerable.Range(1, entry.Events), events.Select(happened => happened.Sequence));
            Assert.Equal(events.Select(happened => happened.At).Order(), events.Select(happened => happened.At));
            Assert.Equal((ReportState.Owed, entry.State), (events[0].State, events[^1].State));
            var approvals = events.Zip(events.Skip(1)).Count(pair => pair.First.State != ReportState.Approved && pair.Second.State == ReportState.Approved);
            Assert.True(approvals == 1, $"{entry.Id} was approved {approvals} times.");
        }
    }

    private async Task AssertDeliveredAsync(LedgerEntry entry)
    {
        var workbook = await pipeline.Get<WorkbookBlobs>().ReadAsync(entry.Release!.BlobName, CancellationToken.None);
        Assert.Equal(entry.Release.Sha256, Convert.ToHexStringLower(SHA256.HashData(workbook!)));
        if (hashesSeen.TryGetValue($"{entry.Id}", out var seen)) Assert.Equal(seen, entry.Release.Sha256);

        Assert.NotEmpty(entry.Outbox);
        foreach (var row in entry.Outbox)
        {
            if (row.Channel is MailChannel mail) await AssertArrivedAsync(entry, row, mail);
            else await AssertDroppedAsync(entry, workbook!);
        }
    }

    private async Task AssertArrivedAsync(LedgerEntry entry, OutboxRow row, MailChannel channel)
    {
        var arrived = _mails[row.MessageId!].ToList();
        Assert.All(arrived, mail => Assert.Equal(channel.Address, mail.EnvelopeTo));
        Assert.True(
            arrived.Count == 1 || (arrived.Count > 1 && row.WasUncertain),
            $"{entry.Id} arrived {arrived.Count} times at {channel.Address}.");
        foreach (var mailed in arrived)
        {
            var id = MailedLink.IdIn(mailed.Text, pipeline.Get<LinkCookies>());
            var link = await pipeline.Get<LinksTable>().FindAsync(id!, CancellationToken.None);
            Assert.Equal($"{entry.Id}_{row.Key}", link?.Delivery);
        }

        Assert.Contains(entry.Release!.Sha256, arrived[0].Text, StringComparison.Ordinal);
    }

    private async Task AssertDroppedAsync(LedgerEntry entry, byte[] workbook)
    {
        var drop = pipeline.Account.Blobs.GetBlobContainerClient(StorageNames.DropContainer(entry.Id.Report.MunicipalityId));
        var dropped = await drop.GetBlobClient(entry.Release!.BlobName).DownloadContentAsync();
        var checksum = await drop.GetBlobClient($"{entry.Release.BlobName}.sha256").DownloadContentAsync();
        Assert.Equal(workbook, dropped.Value.Content.ToArray());
        Assert.StartsWith(entry.Release.Sha256, checksum.Value.Content.ToString(), StringComparison.Ordinal);
    }
}
