namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>A binding found on a method.</summary>
internal sealed class LocalBinding(string name, string type, BindingDirection direction) : BindingMetadata
{
    public override string Name => name;

    public override string Type => type;

    public override BindingDirection Direction => direction;
}
