using System.ComponentModel;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.Extensions.Options;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>Turns an invocation's input into the arguments of the function's method.</summary>
internal sealed class ParameterBinder(IOptions<JsonSerializerOptions> json)
{
    public async Task<object?[]> BindAsync(LocalFunctionContext context)
    {
        var parameters = context.Function.Method.GetParameters();
        var arguments = new object?[parameters.Length];
        for (var i = 0; i < parameters.Length; i++)
        {
            arguments[i] = await BindAsync(context, parameters[i]);
        }

        return arguments;
    }

    private async Task<object?> BindAsync(LocalFunctionContext context, ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (type == typeof(FunctionContext)) return context;
        if (type == typeof(CancellationToken)) return context.CancellationToken;
        if (type.IsInstanceOfType(context.Input.Value)) return context.Input.Value;

        var http = context.Input.Value as HttpContext;
        if (type == typeof(HttpRequest) && http is not null) return http.Request;
        if (http is not null && parameter.IsDefined(typeof(FromBodyAttribute)))
        {
            return await JsonSerializer.DeserializeAsync(http.Request.Body, type, json.Value, context.CancellationToken);
        }

        if (parameter == context.Function.TriggerParameter && context.Input.Value is string message)
        {
            return JsonSerializer.Deserialize(message, type, json.Value);
        }

        if (context.Input.Data.TryGetValue(parameter.Name!, out var value) && value is not null)
        {
            return Convert(value, type);
        }

        if (parameter.HasDefaultValue) return parameter.DefaultValue;
        if (!type.IsValueType || Nullable.GetUnderlyingType(type) is not null) return null;
        throw new InvalidOperationException($"Nothing to bind parameter {parameter.Name} of {context.Function.Name} to.");
    }

    private static object? Convert(object value, Type type) => type.IsInstanceOfType(value)
        ? value
        : TypeDescriptor.GetConverter(type).ConvertFromInvariantString(value.ToString()!);
}
