// What is told to a person by e-mail, each by a question to the logs; docs/operating.md says of each what it means and what to
// do. The names of metrics are those of Telemetry.cs; a test compares the two.

@description('Where the rules are placed.')
param location string

@description('Makes the names unique.')
param uniqueSuffix string

@description('Who is told.')
param email string

@description('The workspace that is asked.')
param workspaceId string

@description('What is looked for, how far back and how often, and how urgent it is: 0 is the most.')
var rules = [
  {
    name: 'no-reconciliation'
    text: 'Nothing was reconciled for 26 hours: the app or its timers have stopped, and nothing that is owed is followed up.'
    query: loadTextContent('../queries/alerts/no-reconciliation.kql')
    severity: 0
    // The longest time that a rule can look back; the question itself asks for 26 hours.
    window: 'P2D'
    every: 'PT1H'
  }
  {
    name: 'overdue'
    text: 'Reports are overdue.'
    query: loadTextContent('../queries/alerts/overdue.kql')
    severity: 1
    window: 'P1D'
    every: 'P1D'
  }
  {
    name: 'given-up'
    text: 'The program gave up on a message: it is in a poison queue.'
    query: loadTextContent('../queries/alerts/given-up.kql')
    severity: 1
    window: 'P1D'
    every: 'P1D'
  }
  {
    name: 'failed-steps'
    text: 'Steps of reports fail again and again.'
    query: loadTextContent('../queries/alerts/failed-steps.kql')
    severity: 2
    window: 'P1D'
    every: 'P1D'
  }
  {
    name: 'failed-timers'
    text: 'A timer failed, or what it has done for each centre: collecting, counting anew, reconciling, exporting or deleting.'
    query: loadTextContent('../queries/alerts/failed-timers.kql')
    severity: 1
    window: 'P1D'
    every: 'P1D'
  }
  {
    name: 'failed-deliveries'
    text: 'A report could not be delivered, or nobody knows whether it was.'
    query: loadTextContent('../queries/alerts/failed-deliveries.kql')
    severity: 1
    window: 'P1D'
    every: 'P1D'
  }
]

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-reporting-${uniqueSuffix}'
  location: 'global'
  properties: {
    groupShortName: 'reporting'
    enabled: true
    emailReceivers: [
      {
        name: 'operator'
        emailAddress: email
        useCommonAlertSchema: true
      }
    ]
  }
}

resource alerts 'Microsoft.Insights/scheduledQueryRules@2026-03-01' = [
  for rule in rules: {
    name: 'alert-${rule.name}'
    location: location
    kind: 'LogAlert'
    properties: {
      displayName: rule.name
      description: rule.text
      severity: rule.severity
      enabled: true
      scopes: [workspaceId]
      windowSize: rule.window
      evaluationFrequency: rule.every
      autoMitigate: false
      // Told once a day, however often it is asked.
      muteActionsDuration: rule.every == 'P1D' ? null : 'P1D'
      // The tables of a new workspace know no columns before something is logged.
      skipQueryValidation: true
      criteria: {
        allOf: [
          {
            query: rule.query
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: 0
            failingPeriods: {
              numberOfEvaluationPeriods: 1
              minFailingPeriodsToAlert: 1
            }
          }
        ]
      }
      actions: {
        actionGroups: [people.id]
      }
    }
  }
]
