using System.Collections.Frozen;

namespace Competence.Organisation.Import;

/// <summary>Why an import run, a file or a line of it is refused.</summary>
public static class ImportRules
{
    /// <summary>The calendar of the runs has none on that day of the week: by default on Saturdays and Sundays.</summary>
    public static readonly Rule NoRunThatDay = new("import.no-run-that-day", "ORG-17", RefusalKind.Rule,
        "There is no import run dated {date}: the calendar of the runs has none on that day of the week.");

    /// <summary>The date of the run has not come.</summary>
    public static readonly Rule RunNotBeforeItsDate = new("import.run-before-its-date", "ORG-17", RefusalKind.Rule,
        "The import run dated {date} cannot happen before that day.");

    /// <summary>The file's bytes are not UTF-8.</summary>
    public static readonly Rule FileNotUtf8 = new("import.file-not-utf8", "ORG-16", RefusalKind.Invalid,
        "The file is not UTF-8: line {line} cannot be read.");

    /// <summary>The file has no lines below its header, or not even that.</summary>
    public static readonly Rule FileEmpty = new("import.file-empty", "ORG-16", RefusalKind.Invalid,
        "The file has no lines.");

    /// <summary>The header lacks a column.</summary>
    public static readonly Rule FileLacksColumn = new("import.file-lacks-column", "ORG-16", RefusalKind.Invalid,
        "The file has no column {column}.");

    /// <summary>The header names a column twice.</summary>
    public static readonly Rule FileRepeatsColumn = new("import.file-repeats-column", "ORG-16", RefusalKind.Invalid,
        "The file has more than one column {column}.");

    /// <summary>The file ends inside a line.</summary>
    public static readonly Rule FileCutOff = new("import.file-cut-off", "ORG-16", RefusalKind.Invalid,
        "The file is cut off in the line that begins at {line}.");

    /// <summary>So many lines are wrong that the file as a whole cannot be trusted.</summary>
    public static readonly Rule TooManyRejected = new("import.too-many-rejected", "ORG-16", RefusalKind.Invalid,
        "{rejected} of {lines} lines are wrong, the first of them line {line}, column {column}, {reason}: the file changes nothing.");

    /// <summary>So many positions would end that the file is not believed.</summary>
    public static readonly Rule TooManyWouldEnd = new("import.too-many-would-end", "ORG-16", RefusalKind.Rule,
        "{ending} of {active} active positions would end ({percent} %), more than {most}: nothing was changed. The central operator may accept the share for this run.");

    /// <summary>So many units would close that the file is not believed.</summary>
    public static readonly Rule TooManyWouldClose = new("import.too-many-would-close", "ORG-16", RefusalKind.Rule,
        "{ending} of {active} open units would close ({percent} %), more than {most}: nothing was changed. The central operator may accept the share for this run.");

    /// <summary>The accepted share is no percentage.</summary>
    public static readonly Rule AcceptedShareOutOfRange = new("import.accepted-share-out-of-range", "ORG-16", RefusalKind.Invalid,
        "The accepted share is {percent} %; it is 1 to 100.");

    /// <summary>The file holds national identity numbers and the host has no key to protect them with.</summary>
    public static readonly Rule NationalIdentityUnprotected = new("import.national-identity-unprotected", "ORG-16", RefusalKind.Rule,
        "Line {line} holds something in the column for national identity numbers, and this system has no key to protect such numbers with: the file changes nothing.");

    /// <summary>The run has finished or given way to a later one.</summary>
    public static readonly Rule RunIsOver = new("import.run-is-over", "ORG-16", RefusalKind.Conflict,
        "The import run is over.");

    /// <summary>Quotes in the line open or close where they may not.</summary>
    public static readonly Rule LineQuotes = new("import.line-quotes", "ORG-16", RefusalKind.Invalid,
        "The quotation marks do not match.");

    /// <summary>The line has fewer or more columns than the header.</summary>
    public static readonly Rule LineColumns = new("import.line-columns", "ORG-16", RefusalKind.Invalid,
        "The line has {columns} columns where the header has {expected}.");

    /// <summary>The same position or unit stands on an earlier line.</summary>
    public static readonly Rule LineRepeated = new("import.line-repeated", "ORG-08", RefusalKind.Invalid,
        "The same stands on line {first}.");

    /// <summary>A column that must be filled in is empty.</summary>
    public static readonly Rule ValueMissing = new("import.value-missing", "ORG-16", RefusalKind.Invalid,
        "{column} is empty.");

    /// <summary>A column that must be empty here is filled in.</summary>
    public static readonly Rule ValueNotExpected = new("import.value-not-expected", "ORG-01", RefusalKind.Invalid,
        "{column} must be empty for a {kind}.");

    /// <summary>A text is longer than can be kept.</summary>
    public static readonly Rule ValueTooLong = new("import.value-too-long", "ORG-16", RefusalKind.Invalid,
        "{column} is longer than {most} characters.");

    /// <summary>A text holds a control character: a line break, a tab or one that cannot be seen.</summary>
    public static readonly Rule ValueNotText = new("import.value-not-text", "ORG-16", RefusalKind.Invalid,
        "{column} holds a character that is not text, such as a line break or a tab.");

    /// <summary>A date is not written as year-month-day, or there is no such day.</summary>
    public static readonly Rule ValueNotDate = new("import.value-not-date", "ORG-16", RefusalKind.Invalid,
        "{column} is not a date such as 2026-01-31: {value}.");

    /// <summary>A date lies so far away that it can only be a mistake.</summary>
    public static readonly Rule DateOutOfRange = new("import.date-out-of-range", "ORG-16", RefusalKind.Invalid,
        "{column} is {value}; dates are from {earliest} to {latest}.");

    /// <summary>A word is not one of those that the column knows.</summary>
    public static readonly Rule ValueUnknown = new("import.value-unknown", "ORG-16", RefusalKind.Invalid,
        "{column} is {value} and must be one of {words}.");

    /// <summary>The employment ends before it starts.</summary>
    public static readonly Rule EndsBeforeStart = new("import.ends-before-start", "ORG-13", RefusalKind.Invalid,
        "The employment ends on {end}, before it starts on {start}.");

    /// <summary>A telephone number is not digits and spaces, with a plus in front or not.</summary>
    public static readonly Rule TelephoneWrong = new("import.telephone-wrong", "ORG-84", RefusalKind.Invalid,
        "{column} is not a telephone number: digits and spaces, with a plus in front or not, at most 30 characters.");

    /// <summary>A number in the register of health personnel has other characters than digits, or too many.</summary>
    public static readonly Rule HprNumberWrong = new("import.hpr-number-wrong", "ORG-50", RefusalKind.Invalid,
        "{column} is not a number of at most nine digits.");

    /// <summary>A national identity number does not have eleven digits, a date and right check digits. The text never tells the number.</summary>
    public static readonly Rule NationalIdentityWrong = new("import.national-identity-wrong", "ORG-16", RefusalKind.Invalid,
        "{column} is not a national identity number or D-number: eleven digits with a date and two check digits.");

    /// <summary>A text that is kept readable is a national identity number.</summary>
    public static readonly Rule NationalIdentityMisplaced = new("import.national-identity-misplaced", "ORG-16", RefusalKind.Invalid,
        "{column} holds a national identity number or D-number, and may not: such numbers stand in their own column.");

    /// <summary>There is no such trust.</summary>
    public static readonly Rule TrustUnknown = new("import.trust-unknown", "ORG-09", RefusalKind.Invalid,
        "There is no open trust {trust}.");

    /// <summary>There is no such cost centre.</summary>
    public static readonly Rule CostCentreUnknown = new("import.cost-centre-unknown", "ORG-09", RefusalKind.Invalid,
        "The trust {trust} has no open cost centre {number}.");

    /// <summary>The leader's position is told by some of its three parts only.</summary>
    public static readonly Rule LeaderIncomplete = new("import.leader-incomplete", "ORG-28", RefusalKind.Invalid,
        "Of the leader, {column} is empty and others are not.");

    /// <summary>The leader's position is neither stored nor in the file.</summary>
    public static readonly Rule LeaderUnknown = new("import.leader-unknown", "ORG-28", RefusalKind.Invalid,
        "The leader {leader} is neither stored nor in the file.");

    /// <summary>A position cannot be its own leader.</summary>
    public static readonly Rule LeadsItself = new("import.leads-itself", "ORG-28", RefusalKind.Invalid,
        "The position is its own leader.");

    /// <summary>A trust belongs to itself.</summary>
    public static readonly Rule TrustOfTrust = new("import.trust-of-trust", "ORG-01", RefusalKind.Invalid,
        "The trust {number} says that it belongs to {trust}.");

    /// <summary>The tree has one top.</summary>
    public static readonly Rule SecondRegion = new("import.second-region", "ORG-01", RefusalKind.Invalid,
        "The file has a region on line {first} already.");

    /// <summary>The unit above is not in the file, or is new and was rejected.</summary>
    public static readonly Rule ParentUnknown = new("import.parent-unknown", "ORG-01", RefusalKind.Invalid,
        "There is no unit {parent} to be above it.");

    /// <summary>The unit above is of a kind that stands below.</summary>
    public static readonly Rule ParentOfLowerKind = new("import.parent-of-lower-kind", "ORG-01", RefusalKind.Invalid,
        "The unit {parent} is a {kind} and cannot be above it.");

    /// <summary>The unit would stand below itself.</summary>
    public static readonly Rule ParentBelowItself = new("import.parent-below-itself", "ORG-01", RefusalKind.Invalid,
        "The unit {parent} stands below it already.");

    private static readonly FrozenDictionary<string, Rule> OfLines = new[]
    {
        LineQuotes, LineColumns, LineRepeated, ValueMissing, ValueNotExpected, ValueTooLong, ValueNotText, ValueNotDate, DateOutOfRange,
        ValueUnknown, EndsBeforeStart, TelephoneWrong, HprNumberWrong, NationalIdentityWrong, NationalIdentityMisplaced, TrustUnknown, CostCentreUnknown,
        LeaderIncomplete, LeaderUnknown, LeadsItself, TrustOfTrust,
        SecondRegion, ParentUnknown, ParentOfLowerKind, ParentBelowItself,
    }.ToFrozenDictionary(rule => rule.Code, StringComparer.Ordinal);

    /// <summary>The rule with the code <paramref name="code"/> that rejects lines; one with that code as its text for a code that no rule has any longer.</summary>
    public static Rule OfLine(string code) => OfLines.GetValueOrDefault(code) ?? new Rule(code, "", RefusalKind.Invalid, code);
}
