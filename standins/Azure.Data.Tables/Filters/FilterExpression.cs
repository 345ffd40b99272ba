using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.Serialization;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables.Filters;

/// <summary>Translates a predicate over an entity into a filter that the service evaluates.</summary>
internal static class FilterExpression
{
    private static readonly Dictionary<ExpressionType, string> Operators = new()
    {
        [ExpressionType.AndAlso] = "and",
        [ExpressionType.And] = "and",
        [ExpressionType.OrElse] = "or",
        [ExpressionType.Or] = "or",
        [ExpressionType.Equal] = "eq",
        [ExpressionType.NotEqual] = "ne",
        [ExpressionType.LessThan] = "lt",
        [ExpressionType.LessThanOrEqual] = "le",
        [ExpressionType.GreaterThan] = "gt",
        [ExpressionType.GreaterThanOrEqual] = "ge",
    };

    /// <summary>The filter; null if the predicate is true of every entity.</summary>
    /// <exception cref="NotSupportedException">The predicate has something that a filter cannot say.</exception>
    public static string Translate(LambdaExpression predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        var filter = Write(predicate.Body);
        return filter == "true" ? null : filter;
    }

    private static string Write(Expression expression) => expression switch
    {
        _ when !ParameterFinder.IsIn(expression) => Literal(expression),
        BinaryExpression { Left: MethodCallExpression comparison } binary when IsCompare(comparison, binary.Right) =>
            Compare(binary.NodeType, [.. Operands(comparison)]),
        BinaryExpression binary => Compare(binary.NodeType, binary.Left, binary.Right),
        UnaryExpression { NodeType: ExpressionType.Not } not => $"not {WriteOperand(not.Operand)}",
        UnaryExpression cast when IsTransparent(cast) => Write(cast.Operand),
        MemberExpression { Member.Name: "Value" } value when Nullable.GetUnderlyingType(value.Expression.Type) is not null =>
            Write(value.Expression),
        MemberExpression { Member: PropertyInfo property } member when IsEntity(member.Expression) => Name(property),
        MethodCallExpression { Arguments: [var name] } getter when IsGetter(getter) => (string)Evaluate(name),
        MethodCallExpression { Method.Name: "Equals" } equals when Operands(equals).Count() == 2 =>
            Compare(ExpressionType.Equal, [.. Operands(equals)]),
        _ => throw Unsupported(expression),
    };

    private static string Compare(ExpressionType type, params Expression[] operands) =>
        Operators.TryGetValue(type, out var symbol)
            ? $"{WriteOperand(operands[0])} {symbol} {WriteOperand(operands[1])}"
            : throw new NotSupportedException($"A filter has no operator for {type}.");

    private static string WriteOperand(Expression operand)
    {
        while (operand is UnaryExpression cast && IsTransparent(cast) && ParameterFinder.IsIn(cast))
        {
            operand = cast.Operand;
        }

        return operand is BinaryExpression or UnaryExpression && ParameterFinder.IsIn(operand) ? $"({Write(operand)})" : Write(operand);
    }

    // string.Compare(a, b) and a.CompareTo(b), whose result is compared with zero.
    private static bool IsCompare(MethodCallExpression call, Expression with) =>
        call.Method.Name is "Compare" or "CompareTo" &&
        Operands(call).Count() == 2 &&
        with is ConstantExpression { Value: 0 };

    private static IEnumerable<Expression> Operands(MethodCallExpression call) =>
        call.Object is null ? call.Arguments : call.Arguments.Prepend(call.Object);

    // Casts that do not change the value: to a nullable, from an object, to an interface.
    private static bool IsTransparent(UnaryExpression cast) =>
        cast.NodeType is ExpressionType.TypeAs or ExpressionType.Convert or ExpressionType.ConvertChecked &&
        (!cast.Type.IsValueType || !cast.Operand.Type.IsValueType ||
            (Nullable.GetUnderlyingType(cast.Type) ?? cast.Type) == (Nullable.GetUnderlyingType(cast.Operand.Type) ?? cast.Operand.Type));

    private static bool IsEntity(Expression expression) =>
        expression is ParameterExpression || (expression is UnaryExpression cast && IsTransparent(cast) && IsEntity(cast.Operand));

    // entity["Name"] and entity.GetString("Name") and the like.
    private static bool IsGetter(MethodCallExpression call) =>
        call.Object is not null && IsEntity(call.Object) && call.Method.Name.StartsWith("get", StringComparison.OrdinalIgnoreCase) &&
        typeof(IDictionary<string, object>).IsAssignableFrom(call.Object.Type) &&
        call.Arguments[0].Type == typeof(string) && !ParameterFinder.IsIn(call.Arguments[0]);

    private static string Name(PropertyInfo property) =>
        property.DeclaringType == typeof(TableItem) ? "TableName"
        : property.GetCustomAttribute<DataMemberAttribute>()?.Name ?? property.Name;

    private static string Literal(Expression expression)
    {
        var value = Evaluate(expression);
        var literal = ODataLiteral.Format(value) ?? throw Unsupported(expression);

        // A double needs its point here, or it would be compared as an integer.
        return value is double && literal.All(char.IsAsciiDigit) ? literal + ".0" : literal;
    }

    private static object Evaluate(Expression expression) =>
        expression is ConstantExpression constant
            ? constant.Value
            : Expression.Lambda<Func<object>>(Expression.Convert(expression, typeof(object))).Compile(preferInterpretation: true)();

    private static NotSupportedException Unsupported(Expression expression) => new($"A filter cannot say '{expression}'.");

    private sealed class ParameterFinder : ExpressionVisitor
    {
        private bool _found;

        public static bool IsIn(Expression expression)
        {
            var finder = new ParameterFinder();
            finder.Visit(expression);
            return finder._found;
        }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            _found = true;
            return node;
        }
    }
}
