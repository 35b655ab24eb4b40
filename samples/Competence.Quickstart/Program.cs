Console.WriteLine("Competence");
