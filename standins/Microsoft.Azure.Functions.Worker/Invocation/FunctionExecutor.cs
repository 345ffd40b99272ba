using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>The innermost part of an invocation: makes the function's class, binds and calls its method, sends its output.</summary>
internal sealed class FunctionExecutor(ParameterBinder binder, QueueOutput output)
{
    public async Task ExecuteAsync(FunctionContext context)
    {
        var local = (LocalFunctionContext)context;
        var method = local.Function.Method;
        var arguments = await binder.BindAsync(local);
        var instance = method.IsStatic
            ? null
            : ActivatorUtilities.CreateInstance(context.InstanceServices, method.DeclaringType!);
        var returned = method.Invoke(instance, BindingFlags.DoNotWrapExceptions, null, arguments, null);
        local.Result = await AwaitAsync(returned);
        await output.SendAsync(local);
    }

    private static async Task<object?> AwaitAsync(object? returned)
    {
        if (returned is ValueTask valueTask)
        {
            await valueTask;
            return null;
        }

        var type = returned?.GetType();
        if (type is { IsGenericType: true } && type.GetGenericTypeDefinition() == typeof(ValueTask<>))
        {
            returned = type.GetMethod(nameof(ValueTask<int>.AsTask))!.Invoke(returned, null);
        }

        if (returned is not Task task) return returned;
        await task;

        // An async method that returns a plain Task gives a Task<VoidTaskResult>, whose result means nothing.
        var result = task.GetType().GetProperty(nameof(Task<int>.Result));
        return result is null || result.PropertyType.Name == "VoidTaskResult" ? null : result.GetValue(task);
    }
}
