using Microsoft.Extensions.Options;
using ReportingPipeline.Settings;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Access;

/// <summary>Makes the links that stand in e-mails.</summary>
public sealed class SentLinks(
    LinksTable links, LinkCookies cookies, IOptions<AccessOptions> access, IOptions<DeliveryOptions> delivery, TimeProvider clock)
{
    /// <summary>Whether there is an address that links can begin with.</summary>
    public bool HaveAddress => delivery.Value.PublicAddress is not null;

    /// <summary>A new link of a centre, to its managers unless it is said of whom it is; it works once it is added.</summary>
    public SentLink New(string centreId, string sentTo)
    {
        var now = clock.GetUtcNow();
        return new SentLink(LinkId.New(centreId), sentTo, now, now.AddDays(access.Value.LinkDays));
    }

    /// <summary>Where a link leads, with the key that opens it.</summary>
    /// <exception cref="ConfigurationException">There is no address that links can begin with.</exception>
    public Uri AddressOf(SentLink link)
    {
        var address = delivery.Value.PublicAddress
            ?? throw new ConfigurationException(
                "The setting Delivery__PublicAddress is empty; "
                + "it must be the app's address, such as https://reports.example.org/, for links in e-mails.");
        return new Uri(address, $"open?{LinkCookies.KeyField}={cookies.KeyOf(link)}");
    }

    /// <summary>Has a link work.</summary>
    public Task AddAsync(SentLink link, CancellationToken cancellationToken) => links.AddAsync(link, cancellationToken);
}
