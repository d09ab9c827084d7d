import { genderOfGivenName } from "../given-names.ts";

/** Given names beyond those whose gender is known, of many languages; gathered for this file. */
const FURTHER = new Set(
  `Abdullah Abel Abe Adolf Adrian Aidan Akira Al Alain Alan Alana Aldo Alec Aleksandr Alessandro Alexei Alfonso
  Alfredo Algernon Alonzo Alphonse Amir Amos Anatoly Anders Andrei Andrzej Ange Anton Antoine Antti Archibald Archie Ari Ariel Armand Armando Arne Artem
  Arvid Asa Asif Augusto August Augustus Avigdor Axel Ayman Baltasar Barney Bart Basil Beau Beniamino Benito Benny Bennie Bert Bertrand Bjorn Björn Blair
  Blake Blanche Bo Bogdan Bonnie Boyd Brett Bridget Brock Brooke Brooks Bruno Bryce Burt Cameron Camille Candice Carey Carlo Carter Casey Cassandra Cecil
  Chandler Che Chester Chloe Christian Christoph Christophe Christy Claudio Claus Clayton Clement Cliff Clifford Clinton Clive Clyde Cody Cole Colleen Connor Conrad
  Constance Cora Cornelius Cory Courtney Dag Daisuke Dakota Damon Daria Daryl David Davis Dawn Dee Denis Desmond Devin Dexter Dick Dieter Dimitri Dirk Dmitry Domenico Dominique
  Donovan Dora Dorian Drew Duane Dustin Dylan Edith Edmond Edna Edouard Edvard Eero Eileen Elias Elisabeth Eliot Elliot Elliott Ellis Elmer Elsa Elton Elvis Emanuel
  Emil Emile Emilia Emilio Emmanuelle Enzo Erik Erich Ernst Errol Erwin Eugenia Eugenio Eva Ezra Fabio Faith Federico Ferdinand Fidel Finn Florian Francesca Francesco Francis Franco
  Francois François Françoise Frank Franz Fredrik Fritz Fyodor Gail Gareth Garrett Garry Gaston Genevieve Geoff Georg Georges Georgia Gerhard Gerry Giacomo Gideon Gilles Giorgio Giovanni Giulia
  Giuseppe Glen Gottfried Grigory Guido Gunnar Gunther Gus Gustav Guy Hal Hamid Hank Hans Harald Haruki Harriet Harrison Hassan Heath Hector Heinrich Heinz Helmut Hendrik Henri Henrik Henryk
  Hermann Hiro Hiroshi Holly Homer Hope Hubert Humphrey Hussein Ike Ilya Imran Ines Ingmar Ira Irina Irving Irwin Isaiah Isabelle Ismail Ivar Ivo Jacek Jackson Jacqueline Jacques Jair Jakob Jamal Jamie
  Jan Janusz Jarvis Javad Jayson Jean Jed Jeffery Jens Jeremiah Jerzy Jim Jo Joachim Joan Joaquin Jock Jody Johan Johann Johannes Jonas Jordan Jorgen Josef Josep Joschka Josip João José Juliana Julien Juliette
  Jules Julius June Jürgen Justine Kai Kareem Karim Karl Karol Kasim Kate Katharine Kathryn Kay Kazuo Keegan Keiko Keir Ken Kenji Kenny Kerry Khalid Kirk Kirstjen Klaus Knut Konrad Kris Kristian Krzysztof
  Lance Lana Lars Lazar Lech Lee Leigh Leif Leila Len Lennart Lennon Leopold Les Lester Lev Levi Lew Lewis Liam Lionel Logan Lois Lorenzo Lou Louisa Luc Luca Luciano Lucien Lucille Lucius Ludwig Luigi Lyle Lyndon Mac Maciej
  Madison Mahmoud Mamie Marcel Marcelo Marcia Margot Mariano Mario Marlon Marshall Marta Masahiro Mats Mattias Maureen Mauricio Maximilian Mehmet Mel Melissa Melvin Mervyn Micah Michal Michel Mick Mickey Mikael Mike Mikhail Milan
  Miles Millard Milos Minnie Mitchell Mohamed Mohamad Mohsen Monique Morgan Morris Mort Moses Mustafa Myra Myron Nadine Narendra Nate Ned Nellie Nestor Neville Nico Nicola Nicolai Nicolae Niels Niklas Nikita Nikola Nikolai Nils
  Noam Noel Nolan Norbert Octavio Olaf Ole Oleg Olivier Ollie Opal Orlando Orson Orville Osman Otis Ove Paolo Parker Pascal Patti Paulo Pavel Pearl Peder Per Perry Petra Philippe Pierre Piers Pietro Piotr Porter Preston
  Quentin Quincy Rachael Rahul Rainer Rajiv Ralf Raoul Rashid Rebekah Recep Reese Reggie Reginald Reinhard Renata René Rhett Rhonda Rich Richie Rita Riley Robbie Robin Rocco Rod Rodolfo Roland Rolf Roma Roman
  Romeo Ronnie Rory Roscoe Rosie Roxanne Rufus Rupert Russ Sacha Saddam Said Salim Salma Salman Sandy Sanjay Sasha Satoshi Saskia Seamus Sebastian Selena Serena Serge Sergey Serhiy Seymour Shaun Shelby Sheldon Shelley Sherman Shinzo
  Sid Siegfried Sigmund Silas Silvio Simone Skip Slobodan Sofie Solomon Sonny Stan Stanislav Stanisław Stefan Stefano Stephan Stephane Sterling Stevie Stewart Sven Sydney Takashi Takeshi Tariq Tariq Tatiana Tayyip Terence Teri Terri Tess Thaddeus
  Thea Theo Thelma Theodor Thierry Thor Thora Tiger Tilda Tobias Tod Tomas Tomasz Toni Tor Toshiro Trent Trey Trisha Troy Truman Tucker Ty Ulrich Ulysses Umberto Ernesto Uri Urs Vaclav Valentina Valentin Valeria
  Vance Vanessa Vasily Vaughn Vicente Vicki Viktoria Vince Vincenzo Viola Virgil Vito Vivek Volker Wade Wallace Wally Walt Ward Wendell Werner Wes Wilfred Wilhelm Will Willard Willem Willis Wilson Winifred Winston Wladimir Wolfgang
  Woodrow Woody Wyatt Xi Yair Yasser Yitzhak Yoko Yoshi Yoshiro Youssef Yuri Yves Yvette Zac Zach Zbigniew Zeke Zelda Zoltan`.split(
    /\s+/u,
  ),
);

/** True for a word that is commonly a given name, in whatever country. */
export function isGivenName(word: string): boolean {
  return genderOfGivenName(word) !== null || FURTHER.has(word);
}
