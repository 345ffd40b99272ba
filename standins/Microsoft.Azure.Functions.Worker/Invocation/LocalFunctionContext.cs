namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>One invocation by the local host.</summary>
internal sealed class LocalFunctionContext(
    LocalFunction function, FunctionInput input, IServiceProvider services, CancellationToken cancellationToken) : FunctionContext
{
    public LocalFunction Function => function;

    public FunctionInput Input => input;

    /// <summary>What the function returned.</summary>
    public object? Result { get; set; }

    public override string InvocationId { get; } = Guid.NewGuid().ToString();

    public override string FunctionId => function.Definition.Id;

    public override BindingContext BindingContext { get; } = new LocalBindingContext(input.Data);

    public override RetryContext RetryContext => input.Retry;

    public override IServiceProvider InstanceServices { get; set; } = services;

    public override FunctionDefinition FunctionDefinition => function.Definition;

    public override IDictionary<object, object> Items { get; set; } = new Dictionary<object, object>();

    public override CancellationToken CancellationToken => cancellationToken;
}
