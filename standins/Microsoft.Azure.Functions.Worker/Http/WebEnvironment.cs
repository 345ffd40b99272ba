using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>The environment as results that send files want it: the app's own, without a folder of web files.</summary>
internal sealed class WebEnvironment(IHostEnvironment environment) : IWebHostEnvironment
{
    public string WebRootPath { get; set; } = "";

    public IFileProvider WebRootFileProvider { get; set; } = new NullFileProvider();

    public string ApplicationName { get; set; } = environment.ApplicationName;

    public IFileProvider ContentRootFileProvider { get; set; } = environment.ContentRootFileProvider;

    public string ContentRootPath { get; set; } = environment.ContentRootPath;

    public string EnvironmentName { get; set; } = environment.EnvironmentName;
}
