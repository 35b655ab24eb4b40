[assembly: AssemblyFixture(typeof(Competence.Browser.Tests.Browsing.BrowserPortal))]

namespace Competence.Browser.Tests.Browsing;

/// <summary>The portal that most tests share: nobody moves its clock, and each test keeps to its own hospital.</summary>
public sealed class BrowserPortal : ServedPortal;
