using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>How a client talks to the service: version, retries, transport, diagnostics.</summary>
public class TableClientOptions : ClientOptions
{
    /// <summary>Options for one version of the service's protocol.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The version is not one of the enumeration.</exception>
    public TableClientOptions(ServiceVersion serviceVersion = ServiceVersion.V2020_12_06) =>
        VersionHeader = serviceVersion switch
        {
            ServiceVersion.V2019_02_02 => "2019-02-02",
            ServiceVersion.V2020_12_06 => "2020-12-06",
            _ => throw new ArgumentOutOfRangeException(nameof(serviceVersion)),
        };

    internal string VersionHeader { get; }

    /// <summary>The versions of the service's protocol.</summary>
    public enum ServiceVersion
    {
        /// <summary>The version of 2 February 2019.</summary>
        V2019_02_02 = 1,

        /// <summary>The version of 6 December 2020.</summary>
        V2020_12_06 = 2,
    }
}
