// What a centre deploys that answers the three questions of `azd up` and sets nothing else.
using 'main.bicep'

param environmentName = 'test'
param location = 'norwayeast'
param alertEmail = 'operator@example.org'
