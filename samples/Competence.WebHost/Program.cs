using System.Globalization;
using Competence.WebHost.Api;
using Competence.WebHost.Components;
using Competence.WebHost.Components.Frame;
using Competence.WebHost.Hosting;
using Competence.WebHost.SignIn;
using Microsoft.AspNetCore.Localization;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
if (PortalOptions.Read(builder.Configuration, Console.Error) is not { } options)
{
    return 2;
}

// Style sheet and script are found from the build output too, whatever the environment: most people start the portal with dotnet run.
builder.WebHost.UseStaticWebAssets();

// In development a fallback for files that came after the build would answer GET everywhere, and an address of the API that only takes POST would seem not to exist.
builder.Configuration["DisableStaticAssetNotFoundRuntimeFallback"] = "true";
builder.Services.AddSingleton(options);
builder.Services.AddPortalStore(options);
builder.Services.AddSignIn();
builder.Services.AddLocalization();
builder.Services.AddPages();
builder.Services.AddCascadingAuthenticationState();
builder.Services.AddAntiforgery();
builder.Services.AddProblemDetails();
builder.Services.AddPortalApi();
builder.Services.AddHealthChecks();

// Over HTTPS too: the session cookie is strict and every form has a token masked anew, so no stranger can guess text from the length of answers.
builder.Services.AddResponseCompression(compression => compression.EnableForHttps = true);
builder.WebHost.ConfigureKestrel(kestrel =>
{
    kestrel.AddServerHeader = false;
    kestrel.Limits.MaxRequestBodySize = PortalApi.LargestFile;
});
builder.Services.Configure<RequestLocalizationOptions>(localization =>
{
    CultureInfo[] cultures = [new("nb"), new("nn"), new("en")];
    localization.DefaultRequestCulture = new RequestCulture("nb");
    localization.SupportedCultures = localization.SupportedUICultures = cultures;
    localization.RequestCultureProviders = [new CookieRequestCultureProvider { CookieName = "language" }, new AcceptLanguageHeaderRequestCultureProvider()];
});

WebApplication app = builder.Build();
await app.PrepareStoreAsync();

app.UseExceptionHandler("/error");
app.UseStatusCodePagesWithReExecute("/not-found");
app.UseSecurityHeaders();
app.UseResponseCompression();
app.UseMiddleware<WrongRequestMiddleware>();
app.UseApiProblems();
app.UseRequestLocalization();
app.UseAuthentication();
app.UseMiddleware<CurrentActorMiddleware>();
app.UseApiGate();
app.UseAuthorization();
app.UseStaleForms();
app.UseAntiforgery();
app.MapStaticAssets();
app.MapHealthChecks("/health");
app.MapOpenApi();
app.MapSignIn();
app.MapPortalApi();
app.MapRazorComponents<App>();

await app.RunAsync();
return 0;
