export type Gender = "female" | "male";

/** Common given names in English-language news, gathered for this file; unclear ones left out. */
const FEMALE = `Abigail Agnes Aisha Alexandra Alice Alicia Alison Allison Amanda Amber Amelia Amina Amy
  Ana Andrea Angela Anita Ann Anna Anne Annie Antonia Ashley Barbara Beatrice Bella Beth Betty
  Beverly Brenda Bridget Camila Carla Carly Carmen Carol Carolina Caroline Catherine Cathy Cecilia
  Charlotte Chelsea Cheryl Christina Christine Cindy Claire Clara Claudia Connie Cynthia Daisy
  Dana Deborah Debbie Debra Denise Diana Diane Dolores Donna Doris Dorothy Eileen Elaine Eleanor
  Elena Elise Elizabeth Ella Ellen Emily Emma Erica Erin Esther Eva Eve Evelyn Fatima Fiona
  Florence Frances Gabriela Gail Gina Gloria Grace Greta Gretchen Gwen Hannah Heather Heidi Helen
  Helena Hillary Ida Ingrid Irene Isabel Isabella Jackie Jane Janet Janice Jasmine Jean
  Jeanne Jenna Jennifer Jenny Jessica Jill Joan Joanna Joanne Jodi Josephine Joyce Juanita Judith Judy
  Julia Julie Juliet Kamala Karen Karoline Kate Katherine Kathleen Kathy Katie Katrina Kelly Kim Kimberly
  Kirsten Kristen Kristin Laila Lara Laura Lauren Laurie Leah Leila Lena Leslie Lily Linda
  Lindsay Lisa Liz Loretta Lori Lorraine Louise Lucia Lucy Lydia Lynn Madeleine Maggie Malala Margaret Maria
  Mariana Marianne Marie Marilyn Marina Marion Marjorie Marsha Martha Mary Maureen Maxine Megan
  Meghan Melinda Melissa Mia Michele Michelle Mildred Miriam Molly Monica Nadia Nancy Naomi Natalie
  Natasha Nicole Nikki Nina Nora Norma Olga Olivia Pam Pamela Patricia Patty Paula Pauline Peggy
  Penelope Penny Phyllis Priscilla Priya Rachel Rebecca Renee Rita Roberta Rosa Rosalind Rose Rosemary Roxana
  Ruth Sabrina Sadie Sally Samantha Sandra Sara Sarah Shannon Sharon Sheila Shirley Silvia Sofia
  Sonia Sophia Sophie Stacey Stacy Stella Stephanie Sue Susan Susana Susie Suzanne Sylvia Tamara
  Tammy Tanya Tara Teresa Theresa Tiffany Tina Tracy Tulsi Ursula Valerie Vanessa Vera Veronica Victoria
  Virginia Vivian Wendy Xiomara Yolanda Yvonne Zoe`;

const MALE = `Aaron Abdul Abraham Adam Ahmed Alan Albert Alberto Alejandro Alex Alexander Alfred Ali Allen Alvin
  Andre Andres Andrew Andy Angelo Anthony Antonio Arnold Arthur Arturo Ashraf Austin Barack Barry Bashar Ben Benjamin
  Bernard Bernie Bill Bob Bobby Boris Brad Bradley Brandon Brendan Brent Brett Brian Bruce Bryan Byron Calvin
  Carl Carlos Cesar Chad Charles Charlie Chris Christopher Chuck Claude Clarence Clint Colin Corey Craig Curtis
  Dale Damian Dan Daniel Danny Darrell Darren Dave David Dean Dennis Derek Diego Dmitri Dominic Don
  Donald Doug Douglas Duncan Dwight Earl Ed Eddie Edgar Edmund Eduardo Edward Edwin Eli Elias Elijah Emmanuel Enrique
  Eric Ernest Ernesto Ethan Eugene Evan Felipe Felix Fernando Floyd Francisco Frank Franklin Fred Frederick
  Gabriel Gary Gavin Gene Geoffrey George Gerald Gerard Gilbert Glenn Gordon Graham Grant Greg Gregory Guillermo Gustavo
  Harold Harry Harvey Hassan Hector Henry Herbert Herman Horace Howard Hugh Hugo Ian Ibrahim Ignacio Isaac Ivan Jack Jacob
  Jaime Jake James Jared Jason Javier Jay Jeb Jeff Jeffrey Jeremy Jerome Jerry Jesse Jesus Jim Jimmy Joe Joel John
  Johnny Jon Jonathan Jorge Jose Joseph Josh Joshua Juan Julian Julio Justin Karl Keith Kenneth Kent Kevin
  Kurt Kyle Larry Lawrence Leo Leon Leonard Leonardo Leroy Lindsey Lloyd Louis Lucas Luis Luke Luther Malcolm Manuel Marc
  Marco Marcus Mario Mark Martin Marvin Mathew Matt Matthew Maurice Max Maxim Michael Miguel Mike Milton Mitch Mitt Mohammad
  Mohammed Muhammad Nathan Nathaniel Neil Nelson Newt Nicholas Nick Nicolas Nigel Noah Norman Oliver Omar Oscar Osama Oswald Otto
  Owen Pablo Pat Patrick Paul Pedro Percy Perry Pete Peter Phil Philip Phillip Rafael Ralph Ramon Rand Randall Randy Raul
  Ray Raymond Reggie Rene Rex Ricardo Richard Rick Rob Robert Roberto Rodney Rodrigo Roger Roland Ron Ronald Ross Roy Ruben
  Rudy Rudolph Russell Ryan Salvador Sam Samuel Santiago Saul Scott Sean Sergei Sergio Seth Shane Shawn Sidney Simon Spencer
  Stanley Stephen Steve Steven Stuart Ted Terrence Terry Theodore Thomas Tim Timothy Todd Tom Tommy Tony Travis Trevor
  Tyler Vernon Victor Viktor Vincent Vladimir Volodymyr Walter Warren Wayne Wesley Wilbur William Willie Xavier Yusuf Zachary`;

const genders = new Map<string, Gender>([
  ...FEMALE.split(/\s+/u).map((name): [string, Gender] => [name, "female"]),
  ...MALE.split(/\s+/u).map((name): [string, Gender] => [name, "male"]),
]);

/** The gender a given name mostly tells, or null. */
export function genderOfGivenName(name: string): Gender | null {
  return genders.get(name) ?? null;
}
