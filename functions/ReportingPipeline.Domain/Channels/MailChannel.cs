namespace ReportingPipeline.Domain.Channels;

/// <summary>A message to one e-mail address, with a link to the report.</summary>
/// <param name="Address">The e-mail address.</param>
public sealed record MailChannel(string Address) : DeliveryChannel
{
    internal const string Kind = "email";

    /// <inheritdoc/>
    public override string Name => Kind;

    /// <inheritdoc/>
    public override string Address { get; } = Address;

    /// <inheritdoc/>
    public override string Receiver => "the mail server";

    /// <inheritdoc/>
    public override bool CanBeUncertain => true;

    /// <inheritdoc/>
    public override bool CanBePrepared => true;

    /// <inheritdoc/>
    public override bool CanBounce => true;

    /// <inheritdoc/>
    public override bool IsDispatchedByHand => false;
}
