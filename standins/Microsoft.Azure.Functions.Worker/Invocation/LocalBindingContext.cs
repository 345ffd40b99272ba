namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>What a local trigger knows besides its own value.</summary>
internal sealed class LocalBindingContext(IReadOnlyDictionary<string, object?> data) : BindingContext
{
    public override IReadOnlyDictionary<string, object?> BindingData => data;
}
