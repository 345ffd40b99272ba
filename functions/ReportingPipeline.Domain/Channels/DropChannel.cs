namespace ReportingPipeline.Domain.Channels;

/// <summary>The municipality's drop container, from which staff take a report to send it on.</summary>
public sealed record DropChannel : DeliveryChannel
{
    internal const string Kind = "drop";

    /// <inheritdoc/>
    public override string Name => Kind;

    /// <inheritdoc/>
    public override string? Address => null;

    /// <inheritdoc/>
    public override string Receiver => "the drop container";

    /// <inheritdoc/>
    public override bool CanBeUncertain => false;

    /// <inheritdoc/>
    public override bool CanBePrepared => false;

    /// <inheritdoc/>
    public override bool CanBounce => false;

    /// <inheritdoc/>
    public override bool IsDispatchedByHand => true;
}
