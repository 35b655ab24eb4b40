using Competence.WebHost.Components.Parts;
using Competence.WebHost.SignIn;
using Competence.WebHost.Texts;
using Microsoft.AspNetCore.Components;

namespace Competence.WebHost.Components.Frame;

/// <summary>
/// What every page has: who acts, the posted form, what was wrong with it, and the ways for a request to end. A page is loaded, then its
/// form is handled: what was accepted goes on to another page with a word of what was done, what was refused shows the page again with
/// the reasons and all that was typed.
/// </summary>
public abstract class PortalPage : ComponentBase
{
    private bool _isLoaded;

    /// <summary>What is wrong with what was posted; nothing on a page that was only opened.</summary>
    protected Problems Problems { get; } = new();

    [CascadingParameter]
    private protected HttpContext Http { get; set; } = default!;

    [Inject]
    private protected NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private protected CurrentActor Current { get; set; } = default!;

    [Inject]
    private protected BusinessClock Clock { get; set; } = default!;

    [Inject]
    private protected DomainWords Words { get; set; } = default!;

    private protected Actor Actor => Current.Actor;

    private protected LocalDate Today => Clock.Read().Today;

    private protected bool IsPosted => HttpMethods.IsPost(Http.Request.Method);

    /// <summary>What was posted; empty when the page was only opened.</summary>
    private protected PostedForm Form => IsPosted && Http.Request.HasFormContentType ? new(Http.Request.Form) : PostedForm.Empty;

    /// <summary>Loads the page before it is shown for the first time: a page shows what was read, and a store that answers over a network takes its time.</summary>
    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        if (!_isLoaded)
        {
            _isLoaded = true;
            OnInitialized();
            await OnInitializedAsync();
        }

        OnParametersSet();
        await OnParametersSetAsync();
        StateHasChanged();
    }

    /// <summary>Ends the request with "not found" unless it was accepted: what may not be seen is not told apart from what there is not.</summary>
    private protected T? Found<T>(Result<T> result)
        where T : class
    {
        if (result.TryPickValue(out T? value, out _))
        {
            return value;
        }

        Navigation.NotFound();
        return null;
    }

    /// <summary>Goes on to <paramref name="address"/> with a notice when it was accepted; else says why not, beside what was typed.</summary>
    private protected void Finish<T>(Result<T> result, string notice, string address)
        where T : notnull
    {
        if (result.TryPickValue(out _, out Refusal? refusal))
        {
            GoOn(notice, address);
        }
        else
        {
            Refuse(refusal);
        }
    }

    /// <summary>As <see cref="Finish"/>, for what was done with a file.</summary>
    private protected void FinishFile<T>(Result<T> result, string notice, string address)
        where T : notnull
    {
        if (result.TryPickValue(out _, out Refusal? refusal))
        {
            GoOn(notice, address);
        }
        else
        {
            Problems.Add(Words.Of(refusal), PostedFile.FieldOf(refusal));
        }
    }

    /// <summary>Goes on to <paramref name="address"/>, which shows the notice once.</summary>
    private protected void GoOn(string notice, string address)
    {
        Notice.Leave(Http, notice);
        Navigation.NavigateTo(address);
    }

    /// <summary>Says why not, beside what was typed.</summary>
    private protected void Refuse(Refusal refusal) => Problems.Add(Words.Of(refusal), DomainWords.FieldOf(refusal));

    /// <summary>The page of a list that an address asks for; the first when it asks for none.</summary>
    private protected static PageRequest PageOf(int? number, int size = PageRequest.DefaultSize) => new(Math.Max(1, number ?? 1), size);
}
