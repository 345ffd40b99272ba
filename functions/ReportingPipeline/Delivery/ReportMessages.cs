#pragma warning disable CA1822
using ReportingPipeline.Delivery.Mail;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Reporting.Ledger;
namespace ReportingPipeline.Delivery;
/// <summary>x</summary>
public sealed class ReportMessages
{
    /// <summary>x</summary>
    public string IdOf(RevisionId id, OutboxRow row) => MessageId.Of($"{id}_{row.Key}", "example.org").Text;
    /// <summary>x</summary>
    public OutgoingMail Compose(LedgerEntry entry, OutboxRow row, Centre? centre) => throw new ReportingPipeline.Settings.ConfigurationException("x");
}
