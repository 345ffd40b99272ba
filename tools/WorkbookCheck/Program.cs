using WorkbookCheck;

return CheckCommand.Run(args, Console.Out, Console.Error);
