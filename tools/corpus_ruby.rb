# frozen_string_literal: true

# Reads and loads all of a Ruby SDK and prints what is wrong as JSON: a step of `tools/corpus.py`.
#
#     ruby -w -W:deprecated tools/corpus_ruby.rb FOLDER

require "json"
require "rbs"

# In a module of its own: an SDK may have any other name.
module CorpusExamination
  # Texts of code without the comments, with the constants that they name.
  module Names
    CONSTANTS = /(?<![\w:@$."'?])[A-Z]\w*(?:::[A-Z]\w*)*/
    TAGS = /^\s*# +@(?:param|return|type|raise|yieldparam|yieldreturn|see)\b(?: \w+)?\s*(?:\[(?<types>[^\]]*)\]|(?<seen>\S+))/

    def self.code(text) = text.lines.reject { |line| line.lstrip.start_with?("#") }.join

    def self.constants(text) = text.scan(CONSTANTS).uniq

    def self.documented(text)
      found = []
      text.scan(TAGS) { found.concat(constants($~[:types] || $~[:seen].delete_suffix("."))) }
      found.uniq
    end
  end

  # The declarations of RBI and RBS files, by their whole names.
  class Declared
    attr_reader :scopes, :constants, :types, :aliases, :twice

    def initialize(texts)
      @scopes, @constants, @types = Array.new(3) { Set.new }
      @aliases = {}
      @twice = []
      texts.each { |text| read(text) }
    end

    # The name without aliases of classes and modules on its way.
    def whole(name)
      done = ""
      name.split("::").each do |part|
        done = done.empty? ? part : "#{done}::#{part}"
        seen = 0
        done = @aliases[done] while @aliases.key?(done) && (seen += 1) < 20
      end
      done
    end

    def declares?(name)
      found = whole(name)
      !found.start_with?("#{name[/\A\w+/]}::") || [@scopes, @constants, @types].any? { |set| set.include?(found) }
    end

    private

    def read(text)
      stack = []
      text.each_line do |line|
        case line
        when /^( *)(?:class|module|interface) ([\w:]+) = ([\w:]+)/
          @aliases[name(stack, $2)] = $3
        when /^( *)(?:class|module|interface) ([A-Z_][\w:]*)/
          stack << [$1, $2]
          @scopes << name(stack)
        when /^( *)type (\w+)/
          add(@types, name(stack, $2))
        when /^ *([A-Z]\w*) = ([A-Z]\w*(?:::[A-Z]\w*)+)$/
          @aliases[name(stack, $1)] = $2
        when /^ *([A-Z]\w*)(?: =|: )/
          add(@constants, name(stack, $1))
        when /^( *)end$/
          stack.pop if stack.any? && stack.last[0] == $1
        end
      end
    end

    def name(stack, *last) = [*stack.map(&:last), *last].join("::")

    def add(set, name)
      @twice << name unless set.add?(name)
    end
  end

  # What is wrong with one SDK.
  class Examined
    attr_reader :files, :faults, :signatures

    def initialize(folder)
      Dir.chdir(folder)
      @gem = Dir["lib/*.rb"].fetch(0).delete_prefix("lib/").delete_suffix(".rb")
      @files = 0
      @faults = []
      @signatures = []
    end

    def run
      compile("{lib,test}/**/*.rb") { |path, said| faults << "#{path}: #{said}" }
      load_all
      return if faults.any?

      walk
      read_code
      read_rbi
      read_rbs
    end

    private

    # Compiles without running anything; what Ruby warns of is a fault, too.
    def compile(pattern)
      Dir[pattern].each do |path|
        said = warned { RubyVM::InstructionSequence.compile_file(path) }
        said.each { |text| yield path, text }
      rescue SyntaxError => e
        yield path, e.message.lines.first(3).join(" ")
      end
    end

    def warned
      said = []
      before = $stderr
      $stderr = StringIO.new
      yield
      said.concat($stderr.string.lines(chomp: true))
      said
    ensure
      $stderr = before
    end

    def load_all
      $LOAD_PATH.unshift(File.expand_path("lib"))
      said = warned do
        require @gem
        @root = root
        @root.eager_load!
      end
      said.each { |text| faults << "loading: #{text}" }
      @files = $LOADED_FEATURES.count { |path| path.start_with?(File.expand_path("lib")) }
    rescue ScriptError, StandardError => e
      faults << "loading: #{e.class}: #{e.message.lines.first} (#{e.backtrace&.first})"
    end

    def root
      Object.const_get(File.read("lib/#{@gem}/version.rb")[/^module (\w+)/, 1])
    end

    # Asks for the type of each field, item and variant, and for the values of each enum.
    def walk
      internal = @root::Internal::Type
      models = ObjectSpace.each_object(Class).select { |one| one < internal::BaseModel }
      models.each do |model|
        found(model.name) { model.fields }
        model.fields.each { |name, field| found("#{model}##{name}") { resolved(field.type) } }
      end
      ObjectSpace.each_object(Module) do |one|
        kinds = one.singleton_class.included_modules
        found(one.name) { one.variants.each { |variant| resolved(variant) } } if kinds.include?(internal::Union)
        found(one.name) { raise "has no values" if one.values.empty? } if kinds.include?(internal::Enum)
      end
    end

    def found(name)
      yield
    rescue StandardError, SystemStackError => e
      faults << "#{name}: #{e.class}: #{e.message.lines.first}"
    end

    # Items of arrays and maps stand for types as fields do, at any depth.
    def resolved(type, seen = [])
      raise "is a lambda" if type.is_a?(Proc)
      raise "is nothing" if type.nil?

      resolved(type.item, [*seen, type]) if type.respond_to?(:item) && !seen.include?(type)
    end

    def read_code
      Dir["{lib,test}/**/*.rb"].each do |path|
        text = File.read(path)
        own = Names.code(text).scan(/\b(?:class|module) ([A-Z]\w*)|^\s*([A-Z]\w*) =/).flatten
        names = Names.constants(Names.code(text)) | Names.documented(text)
        names.select { |name| name.start_with?("#{@root}::") }.each do |name|
          next if there?(name) || name.end_with?("::Test") || path.start_with?("test/") && own.include?(name)

          faults << "#{path}: there is no #{name}"
        end
      end
    end

    # Whether Ruby knows the constant; what it finds in `Object` for want of one does not count.
    def there?(name)
      name.split("::").inject(Object) do |outer, part|
        return false unless outer.is_a?(Module)

        at = outer == Object ? [Object] : outer.ancestors - Object.ancestors
        at = [outer] if at.empty?
        holder = at.find { |one| one.const_defined?(part, false) }
        return false if holder.nil?

        holder.const_get(part, false)
      end
      true
    end

    def read_rbi
      compile("rbi/**/*.rbi") { |path, said| signatures << "#{path}: #{said}" if said.include?("syntax error") }
      texts = Dir["rbi/**/*.rbi"].to_h { |path| [path, Names.code(File.read(path))] }
      declared = Declared.new(texts.values)
      declared.twice.each { |name| signatures << "rbi: #{name} twice" }
      (declared.scopes.to_a - declared.scopes.select { |name| there?(name) }).each do |name|
        signatures << "rbi: there is no #{name}"
      end
      texts.each do |path, text|
        Names.constants(text.gsub(/"(?:[^"\\]|\\.)*"/, '""')).each do |name|
          next unless name.start_with?("#{@root}::")

          signatures << "#{path}: there is no #{name}" unless there?(name) || aliased?(declared, name)
        end
      end
    end

    # Whether it is a name for types alone, of something that is there.
    def aliased?(declared, name)
      declared.declares?(name) && there?(name.rpartition("::").first)
    end

    def read_rbs
      texts = Dir["sig/**/*.rbs"].to_h { |path| [path, File.read(path)] }
      known = RBS::Environment.new
      texts.each do |path, text|
        # RBS 2 knows neither aliases of classes and modules nor empty records.
        older = text.gsub(/^ *(class|module) \w+ = [\w:]+$/, "").gsub("{} & ", "").gsub("-> {}", "-> untyped")
        RBS::Parser.parse_signature(older).each { |declaration| known << declaration }
      rescue RBS::BaseError, RBS::ParsingError => e
        signatures << "#{path}: #{e.message.lines.first}"
      end
      declared = Declared.new(texts.values)
      declared.twice.each { |name| signatures << "sig: #{name} twice" }
      texts.each do |path, text|
        text.gsub(/"(?:[^"\\]|\\.)*"/, '""').scan(/(?<![\w:])#{@root}(?:::\w+)+/).uniq.each do |name|
          signatures << "#{path}: there is no #{name}" unless declared.declares?(name)
        end
      end
    end
  end
end

examined = CorpusExamination::Examined.new(ARGV.fetch(0))
examined.run
faults, signatures = [examined.faults, examined.signatures].map { |said| said.uniq.first(200) }
puts JSON.generate({files: examined.files, faults: faults, signatures: signatures})
