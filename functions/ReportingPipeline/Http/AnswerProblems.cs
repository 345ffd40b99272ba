using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using ReportingPipeline.Settings;

namespace ReportingPipeline.Http;

/// <summary>
/// Tells whoever calls over HTTP what is wrong where a function throws and the host would answer without a word, and puts the id of the
/// answer into everything that says what is wrong; where people look, it is a page.
/// </summary>
internal sealed class AnswerProblems : IFunctionsWorkerMiddleware
{
    /// <inheritdoc/>
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { } http)
        {
            await next(context);
            return;
        }

        IResult? problem = null;
        try
        {
            await next(context);
        }
        catch (RequestRefusedException wrong)
        {
            problem = Problems.BadRequest(wrong.Field, wrong.Message);
        }
        catch (StateConflictException conflict)
        {
            problem = Problems.Conflict(conflict.Message);
        }
        catch (ConfigurationException wrong)
        {
            problem = Problems.WrongConfiguration(wrong.Message);
        }
        catch (BadHttpRequestException wrong)
        {
            problem = Problems.BadRequest(wrong);
        }
        catch (Exception) when (!http.RequestAborted.IsCancellationRequested && !http.Response.HasStarted)
        {
            // The host logs the failure once it is thrown on.
            problem = Problems.Failed();
            Correlate(problem, http);
            await (await ForPeopleAsync((ProblemHttpResult)problem, http)).ExecuteAsync(http);
            throw;
        }

        var result = context.GetInvocationResult();
        if (problem is not null) result.Value = problem;
        Correlate(result.Value, http);
        if (result.Value is ProblemHttpResult told) result.Value = await ForPeopleAsync(told, http);
    }

    // What is no call of the API is looked at by people.
    private static async Task<IResult> ForPeopleAsync(ProblemHttpResult problem, HttpContext http) =>
        http.Request.Path.StartsWithSegments("/api") ? problem : await PageAnswers.OfAsync(http.Request, problem.StatusCode);

    /// <summary>Puts the id of the answer into what says what is wrong; anything else stays as it is.</summary>
    public static void Correlate(object? answer, HttpContext http)
    {
        if (answer is ProblemHttpResult { ProblemDetails.Extensions: var extensions })
        {
            extensions["correlationId"] = CorrelateAnswers.IdOf(http.Response);
        }
    }
}
