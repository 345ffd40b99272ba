namespace WorkbookCheck.Rules;

/// <summary>Finds the places of a file or sheet that break a rule, each with a sentence that says what to do.</summary>
internal delegate IEnumerable<(string Place, string Advice)> Rule<in TSubject>(TSubject subject);
