// Every parameter, each with a value of its own, so that one that lands in another's place is seen.
using 'main.bicep'

param environmentName = 'test'
param location = 'norwayeast'
param alertEmail = 'operator@example.org'
param monthlyBudget = 77
param budgetStart = '2026-05-01'
param mailHost = 'smtp.example.org'
param mailPort = 2525
param mailUserName = 'user@example.org'
param mailPassword = 'password'
param mailFrom = 'from@example.org'
param publicAddress = 'https://reports.example.org/'
param appSettings = {
  Retention__DryRun: 'false'
  Ledger__OverdueDays: '14'
}
param pseudonymKeyVersion = 3
param pseudonymPreviousKeyVersion = 2
param operatorGroupId = '11111111-1111-1111-1111-111111111111'
param keyHolderGroupId = '22222222-2222-2222-2222-222222222222'
param sourcePrincipalIds = ['33333333-3333-3333-3333-333333333333']
param staffClientId = '44444444-4444-4444-4444-444444444444'
param collectSchedule = '1 0 1 * * *'
param recountSchedule = '2 0 1 * * *'
param reconcileSchedule = '3 0 1 * * *'
param exportSchedule = '4 0 1 * * *'
param retentionSchedule = '5 0 1 * * *'
param recoveryDays = 31
param reportsImmutableDays = 365
param logRetentionDays = 33
param logDailyCapGb = 3
param storageRedundancy = 'Standard_LRS'
param instanceMemoryMB = 4096
param maximumInstanceCount = 41
param zoneRedundant = true
param privateNetwork = true
