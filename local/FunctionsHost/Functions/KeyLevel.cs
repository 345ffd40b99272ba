namespace FunctionsHost.Functions;

/// <summary>Which key a request needs.</summary>
internal enum KeyLevel
{
    /// <summary>None.</summary>
    Anonymous,

    /// <summary>A key of the functions, or the master key.</summary>
    Function,

    /// <summary>The master key.</summary>
    Admin,
}
