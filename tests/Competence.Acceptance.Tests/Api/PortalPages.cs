using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Competence.Acceptance.Tests.Api;

/// <summary>Opens pages and posts their forms, as a browser without script does.</summary>
internal static class PortalPages
{
    extension(PortalClient client)
    {
        /// <summary>A page that is there.</summary>
        public async Task<IHtmlDocument> PageAsync(string address)
        {
            using HttpResponseMessage response = await client.Http.GetAsync(new Uri(address, UriKind.Relative));
            response.StatusCode.Should().Be(HttpStatusCode.OK, address);
            return new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
        }

        /// <summary>What a page says.</summary>
        public async Task<string> TextAsync(string address)
        {
            using IHtmlDocument page = await client.PageAsync(address);
            return page.QuerySelector("main")!.TextContent;
        }

        /// <summary>Posts a form of a page with what is typed in it; the page that is shown again, or none when it went on to another.</summary>
        public async Task<IHtmlDocument?> SendFormAsync(string address, string form, params (string Name, string Value)[] typed)
        {
            using IHtmlDocument page = await client.PageAsync(address);
            return await client.SendFormAsync(page, address, form, typed);
        }

        /// <summary>Posts a form of a page that is shown.</summary>
        public async Task<IHtmlDocument?> SendFormAsync(IHtmlDocument page, string address, string form, params (string Name, string Value)[] typed)
        {
            IHtmlInputElement handler = page.QuerySelectorAll<IHtmlInputElement>("input[name=_handler]").Single(input => input.Value == form);
            IEnumerable<KeyValuePair<string, string>> hidden = handler.Form!.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]")
                .Select(input => KeyValuePair.Create(input.Name!, input.Value));
            using FormUrlEncodedContent body = new([.. hidden, .. typed.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
            using HttpResponseMessage response = await client.Http.PostAsync(new Uri(address, UriKind.Relative), body);
            return response.StatusCode == HttpStatusCode.Found ? null : new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
        }
    }
}
