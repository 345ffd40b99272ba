using System.Reflection;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>The functions of the app, by name; names are compared without case, as hosts do.</summary>
internal sealed class FunctionIndex
{
    private readonly Dictionary<string, LocalFunction> _functions = new(StringComparer.OrdinalIgnoreCase);

    public FunctionIndex(IEnumerable<Type> classes)
    {
        const BindingFlags any = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        foreach (var method in classes.SelectMany(type => type.GetMethods(any)))
        {
            if (method.GetCustomAttribute<FunctionAttribute>() is null) continue;

            var function = new LocalFunction(method);
            if (!_functions.TryAdd(function.Name, function))
            {
                throw new LocalHostException($"Two functions are named {function.Name}.");
            }
        }
    }

    public IEnumerable<LocalFunction> All => _functions.Values;

    public LocalFunction? Find(string name) => _functions.GetValueOrDefault(name);

    public IEnumerable<(LocalFunction Function, T Trigger)> WithTrigger<T>()
        where T : Attribute =>
        _functions.Values.Where(function => function.Trigger is T).Select(function => (function, (T)function.Trigger));
}
