namespace Microsoft.Azure.Functions.Worker.Middleware;

/// <summary>Runs around every invocation; one instance serves them all.</summary>
public interface IFunctionsWorkerMiddleware
{
    /// <summary>Runs around <paramref name="next"/>, which throws what the function threw.</summary>
    Task Invoke(FunctionContext context, FunctionExecutionDelegate next);
}
